import type { Point } from '@huying/shared/trace/command'
import type { sentEntrySchema } from '@huying/shared/trace/entry'
import type { InferInput } from 'valibot'

export type { Point }

type SentInput = InferInput<typeof sentEntrySchema>
type Without<One, Key extends PropertyKey> = One extends unknown ? Omit<One, Key> : never

/** What was done, as the phone keeps it: an entry of the contract but for its number, which it gets as it leaves. */
export type Done = Without<SentInput, 'sequence'>
export type DoneOf<Type extends Done['type']> = Extract<Done, { type: Type }>
/** What a page says of it; name and time are added where it is kept. */
export type Doing = Without<Done, 'id' | 'doneAt'>
