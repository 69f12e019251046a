import type { CommandType } from '../case/command'
import { isFilled } from './places'

/** Commands whose words are a resident's, or taken down as they were said: whatever is in brackets there was meant so. */
const asTheySaid: ReadonlySet<CommandType> = new Set<CommandType>([
	'supplement',
	'rate',
	'withdraw',
	'reopen',
	'transcribe',
	'toldAtDoor',
])

/**
 * Whether a text that a command says cannot go out yet: it answers somebody, and a place in it waits to be filled.
 * The form asks this before it sends, and the rules of a case ask it again.
 */
export const isUnfinished = (type: CommandType, text: string | undefined): boolean =>
	text !== undefined && !asTheySaid.has(type) && !isFilled(text)
