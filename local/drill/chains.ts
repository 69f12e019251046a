import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type AccessLink, brokenLink } from '@huying/shared/access-log/access-entry'
import { brokenAt } from '@huying/shared/case/chain'
import { leafHash } from '@huying/shared/transparency/hash'
import { append, type Frontier, rootOf } from '@huying/shared/transparency/tree'
import type { StoredItem } from './contents'

/** What was proved of a table's chains, and what was not. */
export interface Chains {
	readonly cases: number
	readonly traces: number
	readonly accessLogs: number
	readonly logs: number
	/** Partition keys of what does not hold, and why. At most twenty. */
	readonly broken: readonly string[]
}

type Item = Record<string, unknown>
type Linked = { readonly sk: string; readonly stored: string; readonly hash: string }
type Kept = { readonly pk: string; readonly links: Linked[]; end: Item | undefined }

/** Which partitions are chains: where their links stand, by what they are put in order, and which item knows their end. */
const kinds = [
	{ name: 'cases', pk: /^\d{6}#case#[^#]+$/, sk: /^event#/, end: 'state', order: (sk: string) => sk },
	{
		name: 'traces',
		pk: /^\d{6}#trace#[^#]+$/,
		sk: /^entry#/,
		end: 'head',
		// An entry lies where it counts as done; its place in the chain is its number
		order: (sk: string) => sk.split('#').at(-1) ?? '',
	},
	{ name: 'accessLogs', pk: /^\d{6}#access-log$/, sk: /^\d{10}$/, end: '', order: (sk: string) => sk },
	{ name: 'logs', pk: /^\d{6}#log#entry$/, sk: /^\d{10}$/, end: '', order: (sk: string) => sk },
] as const

const MOST = 20

/**
 * Proves chains while a table passes by, each when its partition is over: every event of every case, every entry of
 * every grid worker's log and of each access log follows from those before it and ends where its head says; and the
 * leaves of each county's log make the root that its tree has.
 */
export class Proving {
	private readonly counts = { cases: 0, traces: 0, accessLogs: 0, logs: 0 }
	private readonly broken: string[] = []
	private readonly open = new Map<number, Kept>()
	private readonly over = new Set<string>()
	private readonly trees = new Map<string, { size: number; root: string }>()
	private readonly proved = new Map<string, { size: number; root: string }>()

	take(item: StoredItem, segment: number): void {
		const pk = item.pk?.S ?? ''
		const sk = item.sk?.S ?? ''
		if (/^\d{6}#log$/.test(pk) && sk === 'tree') {
			const { size, frontier } = unmarshall(item) as { size: number; frontier: Frontier }
			this.trees.set(pk.slice(0, 6), { size, root: rootOf(frontier) })
		}
		const open = this.open.get(segment)
		if (open && open.pk !== pk) this.close(segment)
		const kind = kinds.find((one) => one.pk.test(pk))
		if (kind === undefined) return
		// What comes in two pieces would be two chains
		if (this.over.has(pk)) {
			this.tell(pk, 'its items do not stand together')
			return
		}
		const kept = this.open.get(segment) ?? { pk, links: [], end: undefined }
		this.open.set(segment, kept)
		if (kind.sk.test(sk)) kept.links.push({ ...(unmarshall(item) as unknown as Linked), sk })
		else if (sk === kind.end) kept.end = unmarshall(item)
	}

	result(): Chains {
		for (const segment of [...this.open.keys()]) this.close(segment)
		for (const [tenant, tree] of this.trees) {
			const found = this.proved.get(tenant) ?? { size: 0, root: rootOf([]) }
			if (found.size !== tree.size || found.root !== tree.root)
				this.tell(`${tenant}#log`, 'its entries do not make its tree')
		}
		return { ...this.counts, broken: this.broken }
	}

	private close(segment: number): void {
		const kept = this.open.get(segment)
		this.open.delete(segment)
		if (kept === undefined) return
		this.over.add(kept.pk)
		const kind = kinds.find((one) => one.pk.test(kept.pk))
		if (kind === undefined || (kept.links.length === 0 && kept.end === undefined)) return
		this.counts[kind.name]++
		const place = (link: Linked) => kind.order(link.sk)
		const links = [...kept.links].sort((one, other) => (place(one) < place(other) ? -1 : 1))
		const why = kind.name === 'logs' ? this.logFault(kept.pk, links) : chainFault(kind, kept, links)
		if (why !== undefined) this.tell(kept.pk, why)
	}

	private logFault(pk: string, links: readonly Linked[]): string | undefined {
		let frontier: Frontier = []
		for (const [index, entry] of links.entries()) {
			const { text, leaf } = entry as unknown as { text: string; leaf: string }
			const hash = leafHash(text)
			if (hash !== leaf) return `entry ${index} is not what its leaf says`
			frontier = append(frontier, index, hash).frontier
		}
		this.proved.set(pk.slice(0, 6), { size: links.length, root: rootOf(frontier) })
		return undefined
	}

	private tell(pk: string, why: string): void {
		if (this.broken.length < MOST) this.broken.push(`${pk}: ${why}`)
	}
}

function chainFault(kind: (typeof kinds)[number], kept: Kept, links: readonly Linked[]): string | undefined {
	const at =
		kind.name === 'accessLogs' ? brokenLink(links satisfies readonly AccessLink[]) : positive(brokenAt(links))
	if (at !== undefined) return `link ${at} does not follow`
	if (kind.end === '') return undefined
	const head = kind.name === 'cases' ? kept.end?.head : kept.end?.hash
	return head === links.at(-1)?.hash ? undefined : 'it does not end where its head says'
}

/** From an index to a place, counted from 1. */
const positive = (index: number) => (index < 0 ? undefined : index + 1)
