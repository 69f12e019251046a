import type { CommandType } from '../case/command'
import type { Circumstance } from '../case/guards'
import type { ErrorCode } from '../error/catalogue'

/** Commands that make no sense of an errand: it is one town's, about one person, and never shown to others. */
const never: ReadonlySet<CommandType> = new Set<CommandType>([
	'whistle',
	'callSupport',
	'merge',
	'follow',
	'verify',
])
/** Commands by which somebody else would have the case, or nobody: not while a grid worker has papers or money. */
const leaves: ReadonlySet<CommandType> = new Set<CommandType>([
	'sendBack',
	'refer',
	'dispute',
	'withdraw',
	'order',
	'transfer',
])

/** What an errand asks of a case's own commands; of any other case it asks nothing, and allows no step of its own. */
export function errandStanding(
	type: CommandType,
	{ state: { errand }, by }: Circumstance,
): ErrorCode | undefined {
	if (errand === undefined) return type === 'errand' ? 'notAllowedNow' : undefined
	if (never.has(type)) return 'notAllowedNow'
	if (leaves.has(type) && errand.held > 0) return 'papersHeld'
	if (leaves.has(type) && errand.cash !== 0) return 'cashLeft'
	if (type === 'resolve') {
		if (errand.held > 0) return 'papersHeld'
		if (errand.cash !== 0) return 'cashLeft'
		return errand.unconfirmed > 0 ? 'voucherOpen' : undefined
	}
	// whoever asked for somebody else and ran it themselves does not say how well they did
	return type === 'rate' && by.user !== undefined && by.user === errand.worker ? 'ownWork' : undefined
}
