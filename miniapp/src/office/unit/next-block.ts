import type { Town } from '@huying/shared/region/region'

/** The code of a village's next block: its own and three digits, one more than the highest. */
export function nextBlock({ code, blocks = [] }: Town['villages'][number]): string {
	const highest = Math.max(0, ...blocks.map((block) => Number(block.code.slice(12))))
	return `${code}${String(highest + 1).padStart(3, '0')}`
}
