import { mask } from '../disclosure/mask'

/** An answer as everybody may read it: without numbers of cards and telephones, and without homes below the village. */
export function maskedAnswer(words: string): string {
	return mask({ columns: [] }, [], { title: '', note: words }).around.note ?? ''
}
