import type { Source } from './status'

/**
 * The number that a call bears elsewhere (原工单号), as it is compared: without blanks, full-width forms or small letters.
 * @returns undefined where no number is, and for what a message board calls its messages, which says nothing for certain
 */
export function plainSourceNumber(source: Source, typed: string | undefined): string | undefined {
	if (source === 'board' || typed === undefined) return undefined
	const plain = typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
	// what one sign of Unicode stands for may be long
	return plain === '' ? undefined : plain.slice(0, 120)
}
