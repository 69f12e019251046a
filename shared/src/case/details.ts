import type { CommandOf, CommandType } from './command'
import type { Context } from './context'
import type { By, EventOf, EventType, eventOf } from './event'
import type { CaseState } from './state'

/** What an event says about itself, apart from its envelope. */
export type Saying<Type extends CommandType> = Partial<
	Omit<
		EventOf<(typeof eventOf)[Type] & EventType>,
		'v' | 'case' | 'seq' | 'at' | 'by' | 'command' | 'type' | 'actBy'
	>
>

/** What the event of each command says about itself. Only asked once the guards have let the command pass. */
export type Details = {
	readonly [Type in CommandType]: (
		state: CaseState,
		command: CommandOf<Type>,
		by: By,
		context: Context,
	) => Saying<Type>
}
