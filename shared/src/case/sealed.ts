import { maskedAnswer } from '../objection/masked-answer'
import type { Command } from './command'
import type { PrivateContent } from './private-record'

/** What of a command can be erased: words, where somebody stood, and who answers for a part. */
export function sealedIn(command: Command): PrivateContent {
	return {
		...('words' in command && command.words !== undefined && { text: command.words }),
		...('place' in command && command.place && { place: command.place }),
		...('answerable' in command && command.answerable && { answerable: command.answerable }),
		...('leader' in command && { leader: command.leader }),
		...('publicAnswer' in command &&
			command.publicAnswer !== undefined && { publicAnswer: maskedAnswer(command.publicAnswer) }),
	}
}
