import type {
	commandSchema,
	registrationSchema,
	submissionSchema,
	summonsSchema,
} from '@huying/shared/case/command'
import type * as v from 'valibot'
import type { When } from './when'

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
type Does = Without<v.InferInput<typeof commandSchema>, 'id' | 'photos'>

/** What a step that names a time, a person or another case is told from. */
export interface Telling {
	/** When the county was first started, in epoch milliseconds. */
	readonly now: number
	/** The pseudonym of a member. */
	readonly user: (key: string) => string
	/** The identifier of another story's case, told before. */
	readonly story: (key: string) => string
	/** The number of this case. */
	readonly number: string
}

/** One step that somebody takes with a case; `by` is the key of a demonstration member. */
export interface Step {
	readonly at: When
	readonly by: string
	readonly does: Does | ((telling: Telling) => Does)
	/** Names of demonstration pictures. */
	readonly pictures?: readonly string[]
}

/** Until then the one clock did whatever fell due, each thing at its time. */
export interface Passing {
	readonly until: When
}

/** How a case came in: sent by a resident, filed by a dispatcher, or called by a unit. */
export type Call =
	| { readonly sends: Omit<v.InferInput<typeof submissionSchema>, 'id' | 'photos'> }
	| { readonly files: Omit<v.InferInput<typeof registrationSchema>, 'id' | 'photos'> }
	| {
			readonly summons: Omit<v.InferInput<typeof summonsSchema>, 'id' | 'photos' | 'meetAt'>
			readonly meetAt: When
	  }

/** A demonstration case: what was called, and what came of it. */
export interface Story {
	readonly key: string
	readonly at: When
	readonly by: string
	readonly call: Call
	readonly pictures?: readonly string[]
	readonly steps: readonly (Step | Passing)[]
}
