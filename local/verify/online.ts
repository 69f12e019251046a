import { digest } from '@huying/shared/identifier/digest'
import { verifyConsistency, verifyInclusion } from '@huying/shared/transparency/check'
import { type LogEntry, readEntry } from '@huying/shared/transparency/entry'
import { leafHash } from '@huying/shared/transparency/hash'
import { proofAnswerSchema } from '@huying/shared/transparency/transparency-view'
import type { ExportedLog } from '@huying/shared/transparency/verify-log'
import * as v from 'valibot'
import type { Ask } from './log-source'
import { shownTexts } from './shown'

/** How many requests are under way at once. */
const ABREAST = 8
/** How many of the service's own proofs are looked at. */
const PROOFS = 20

/** What the phones are shown must hold too, not only what we compute: proofs spread over the whole log. */
export async function checkProofs(ask: Ask, log: ExportedLog): Promise<string[]> {
	const { head, heads, tenant } = log
	const step = Math.max(1, Math.ceil(head.size / PROOFS))
	const indexes = Array.from({ length: Math.ceil(head.size / step) }, (_, place) => place * step)
	const faults = await eachOf(indexes, async (index, place) => {
		const earlier = heads[Math.floor((place * heads.length) / indexes.length)]?.head
		const from = earlier?.size ?? 0
		const query = `index=${index}&size=${head.size}&from=${from}`
		const answer = await ask(`/log/${tenant}/proof?${query}`)
		if (answer === undefined) return `Entry ${index}: the service has no proof of it.`
		const proof = v.parse(proofAnswerSchema, answer)
		const leaf = leafHash(proof.entry)
		if (!verifyInclusion({ leaf, index, size: head.size, proof: proof.inclusion, root: head.root }))
			return `Entry ${index}: the service's proof of it does not hold.`
		if (earlier === undefined) return undefined
		const [firstRoot, secondRoot] = [earlier.root, head.root]
		const claim = { first: from, second: head.size, firstRoot, secondRoot, proof: proof.consistency }
		return verifyConsistency(claim)
			? undefined
			: `The service's proof that the head of ${from} entries was only added to does not hold.`
	})
	return faults.filter((fault) => fault !== undefined)
}

/**
 * Whether what is shown is what was published, for the newest of the log.
 * @param most of how many
 * @returns how many are shown, how many are not (what is for a village's own people alone never is), of how many of
 *   those the log says that they were taken down or have run out, and what is wrong
 */
export async function checkContents(
	ask: Ask,
	{ entries }: ExportedLog,
	most: number,
): Promise<{ shown: number; gone: number; explained: number; faults: string[] }> {
	const ends = new Set(
		entries
			.map(({ text }) => readEntry(text))
			.flatMap((entry) => (entry && isEnd(entry) ? [nameOf(entry)] : [])),
	)
	const texts = shownTexts(ask)
	const published = entries
		.flatMap(({ text }, index) => {
			const entry = readEntry(text)
			const textOf = entry && texts[entry.type]
			return textOf ? [{ index, entry, textOf }] : []
		})
		.slice(-most)
	let shown = 0
	let gone = 0
	let explained = 0
	const faults = await eachOf(published, async ({ index, entry, textOf }) => {
		const content = await textOf(entry)
		if (content !== undefined) shown++
		else {
			gone++
			if (ends.has(nameOf(entry))) explained++
		}
		return content === undefined || digest(content) === entry.digest
			? undefined
			: `Entry ${index}: what is shown of ${entry.about}, version ${entry.version}, is not what was published.`
	})
	return { shown, gone, explained, faults: faults.filter((fault) => fault !== undefined) }
}

const isEnd = ({ type }: LogEntry): boolean => type === 'withdraw' || type === 'expire'
const nameOf = ({ about, version }: LogEntry): string => `${about} ${version}`

/** Does the same for each, a few at once, and answers in their order. */
async function eachOf<Item, Answer>(
	items: readonly Item[],
	work: (item: Item, place: number) => Promise<Answer>,
): Promise<Answer[]> {
	const answers: Answer[] = []
	for (let from = 0; from < items.length; from += ABREAST)
		answers.push(
			...(await Promise.all(
				items.slice(from, from + ABREAST).map((item, place) => work(item, from + place)),
			)),
		)
	return answers
}
