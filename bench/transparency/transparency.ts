import type { Table } from '@huying/functions/store/table'
import { readHead } from '@huying/functions/transparency/log-reads'
import { appending } from '@huying/functions/transparency/log-store'
import { proofOf } from '@huying/functions/transparency/proofs'
import { signHeads } from '@huying/functions/transparency/sign-heads'
import { freshSigning } from '@huying/functions/transparency/signing.fixture'
import type { SignedHead } from '@huying/shared/transparency/signed-head'
import { watch } from '@huying/shared/transparency/watch'
import { unstreamedTable } from '../cloud/database'
import { benchPorts } from '../cloud/ports'
import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, costOf, growth, spelledCost } from '../requests/cost'
import { type Exchange, meter } from '../requests/meter'
import { aboutOf, contentOf, fillLog, TENANT, textOf } from './fill'

/** Of so many appends in a row the average is told: every second completes a node, every fourth two. */
const APPENDS = 16
/** Proofs of entries spread over the log. */
const PROOFS = 20

interface Measured {
	readonly entries: number
	/** With those that were appended to measure it. */
	readonly size: number
	readonly append: Cost
	readonly head: Cost
	readonly proof: Cost
	/** The most of a proof of inclusion. */
	readonly steps: number
	/** The most that a phone makes for one item, with consistency from the head of before. */
	readonly hashes: number
}

/** What the log of everything published costs, small and large: appends do not grow, proofs by a hash for each doubling. */
export async function transparencyFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await quietly(() => measured(endpoint, small))
	const after = await quietly(() => measured(endpoint, large))
	const columns = [entriesOf(small), entriesOf(large)] as const
	const logarithms = Math.log2(large) / Math.log2(small)
	const costs = (what: string, floor: Cost, ours: Cost, most: number): Figure => ({
		section: 'transparency',
		what,
		columns,
		floor: spelledCost(floor),
		ours: spelledCost(ours),
		ratio: growth(floor, ours),
		aim: { ratio: most },
		timed: false,
	})
	const steps = ({ entries, size, steps: most }: Measured): Figure => ({
		section: 'transparency',
		what: `hashes of a proof, ${entriesOf(entries)}`,
		columns: ['log₂', 'most'],
		floor: String(Math.ceil(Math.log2(size))),
		ours: String(most),
		ratio: most / Math.ceil(Math.log2(size)),
		aim: { ratio: 1 },
		timed: false,
	})
	return [
		costs('an append, with what publishes', before.append, after.append, 1.05),
		costs('signing a head', before.head, after.head, logarithms),
		costs('a proof', before.proof, after.proof, logarithms),
		{
			...costs('hashes a phone makes', before.proof, after.proof, logarithms),
			floor: String(before.hashes),
			ours: String(after.hashes),
			ratio: after.hashes / before.hashes,
		},
		steps(before),
		steps(after),
	]
}

const entriesOf = (entries: number) => `${entries.toLocaleString('en')} entries`

async function measured(endpoint: string, entries: number): Promise<Measured> {
	progress(`Filling a log with ${entriesOf(entries)} …`)
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	const signing = freshSigning()
	// As many more come as are measured, so that both logs then end alike
	const begun = Math.floor(entries / (2 * APPENDS)) * 2 * APPENDS
	await fillLog(endpoint, table, begun, ports.at, progressOf('items written', entries * 2))
	const add = (index: number) => appending(table, TENANT, [textOf(index, ports.at)], ports.at, () => [])
	const { take } = meter(table)
	for (let index = begun; index < begun + APPENDS; index++) await add(index)
	const append = costOf(take(), APPENDS)

	const sign = async (): Promise<SignedHead> => {
		await signHeads(table, ports, signing, 'bench')
		const head = await readHead(table, TENANT)
		if (head === undefined) throw new Error('no head was signed')
		return head
	}
	const seen = await sign()
	ports.at += 60_000
	await add(begun + APPENDS)
	take()
	await signHeads(table, ports, signing, 'bench')
	const head = costOf(take())
	return {
		entries,
		size: begun + APPENDS + 1,
		append,
		head,
		...(await proofs(table, take, seen, await sign())),
	}
}

/** Proofs as a phone asks for them that saw the head of before; each is checked. */
async function proofs(
	table: Table,
	take: () => Exchange[],
	seen: SignedHead,
	head: SignedHead,
): Promise<Pick<Measured, 'proof' | 'steps' | 'hashes'>> {
	take()
	let steps = 0
	let hashes = 0
	for (let one = 0; one < PROOFS; one++) {
		const index = Math.floor((one * head.size) / PROOFS)
		const proof = await proofOf(table, TENANT, { index, size: head.size, from: seen.size })
		const shown = {
			tenant: TENANT,
			about: aboutOf(index),
			version: 1,
			index,
			at: head.at,
			content: contentOf(index),
		}
		const watched = watch(seen, head, () => true, shown, proof)
		if (watched.verdict !== 'kept') throw new Error(`the proof of entry ${index} does not hold`)
		steps = Math.max(steps, proof.inclusion.length)
		hashes = Math.max(hashes, watched.hashes)
	}
	return { proof: costOf(take(), PROOFS), steps, hashes }
}
