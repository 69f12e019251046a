import type { commandSchema, registrationSchema, submissionSchema } from '@huying/shared/case/command'
import type * as v from 'valibot'
import type { When } from './when'

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

/** One step that somebody takes with a case; `by` is the key of a demonstration member. */
export interface Step {
	readonly at: When
	readonly by: string
	readonly does: Without<v.InferInput<typeof commandSchema>, 'id' | 'photos'>
	/** Names of demonstration pictures. */
	readonly pictures?: readonly string[]
}

/** How a case came in: sent by a resident, or filed by a dispatcher. */
export type Call =
	| { readonly sends: Omit<v.InferInput<typeof submissionSchema>, 'id' | 'photos'> }
	| { readonly files: Omit<v.InferInput<typeof registrationSchema>, 'id' | 'photos'> }

/** A demonstration case: what was called, and what came of it. */
export interface Story {
	readonly key: string
	readonly at: When
	readonly by: string
	readonly call: Call
	readonly pictures?: readonly string[]
	readonly steps: readonly Step[]
}
