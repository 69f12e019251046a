import { commandDisclosure } from '@huying/functions/disclosure/command-disclosure'
import type { Objects } from '@huying/functions/disclosure/objects'
import { saveDisclosure } from '@huying/functions/disclosure/save-disclosure'
import type { Who } from '@huying/functions/edge/endpoint'
import { putTown } from '@huying/functions/tenant/tenant-store'
import { villageHandlers } from '@huying/functions/village/village-handlers'
import type { Role } from '@huying/shared/user/post'
import { unstreamedTable } from '../cloud/database'
import { benchPorts } from '../cloud/ports'
import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, costOf, growth, spelledCost } from '../requests/cost'
import { meter } from '../requests/meter'
import { fillLog } from '../transparency/fill'
import { fillDisclosures, names, ownOf, TENANT, VILLAGE } from './fill'

/** Of so many items opened one after the other the average is told. */
const OPENED = 20

interface Measured {
	readonly publish: Cost
	readonly board: Cost
	readonly item: Cost
	/** Requests of one of many villagers. */
	readonly each: number
}

/**
 * What publishing a table of 200 rows costs, and opening a board and an item, in a county with few and with many.
 * @param villagers so many open a board and an item of it within a minute of a notice
 */
export async function disclosureFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
	villagers = 2_000,
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await quietly(() => measured(endpoint, small, villagers))
	const after = await quietly(() => measured(endpoint, large, villagers))
	const columns = [itemsOf(small), itemsOf(large)] as const
	const costs = (what: 'publish' | 'board' | 'item', said: string): Figure => ({
		section: 'disclosure',
		what: said,
		columns,
		floor: spelledCost(before[what]),
		ours: spelledCost(after[what]),
		ratio: growth(before[what], after[what]),
		aim: { ratio: 1.05 },
		timed: false,
	})
	return [
		costs('publish', 'publish 200 rows, three steps'),
		costs('board', 'a board'),
		costs('item', 'an item'),
		{
			section: 'disclosure',
			what: `board and item, each of ${villagers.toLocaleString('en')}`,
			columns: ['one Query, one GetItem', 'measured'],
			floor: '2 requests',
			ours: `${after.each.toFixed(2)} requests`,
			ratio: after.each / 2,
			aim: { ratio: 1.05 },
			timed: false,
		},
	]
}

const itemsOf = (items: number) => `${items.toLocaleString('en')} items`

const someone = (user: string, role: Role): Who => {
	const unit = `village-${VILLAGE}`
	return {
		user,
		tenant: TENANT,
		session: 'bench',
		posts: [{ post: user, role, unit, unitName: '甲村村委会', from: 0 }],
	}
}

async function measured(endpoint: string, items: number, villagers: number): Promise<Measured> {
	progress(`Filling a county with ${itemsOf(items)} …`)
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	const town = { code: '370404103', name: '榴园镇', villages: [{ code: VILLAGE, name: '甲村' }] }
	await putTown(table, TENANT, town)
	await fillDisclosures(endpoint, table, items, ports.at, progressOf('items written', items * 2))
	await fillLog(endpoint, table, items, ports.at, () => undefined)

	const { take } = meter(table)
	const { objects, taken } = countedObjects()
	const parts = { table, ports, objects, photos: objects }
	const costed = (shared = 1): Cost => {
		const cost = costOf(take(), shared)
		return { ...cost, requests: cost.requests + taken() / shared }
	}
	const open = villageHandlers({ table, objects, pictures: noPictures, now: ports.now })
	const asked = { correlation: 'bench', userAgent: undefined, body: undefined, query: {}, who: undefined }
	const board = () => open.villageBoard({ ...asked, params: { village: VILLAGE } })
	const item = (disclosure: string) => open.disclosure({ ...asked, params: { disclosure } })

	// what a process keeps for a minute is there for all but the first
	await board()
	costed()
	await board()
	const opened = costed()
	for (const name of names(ports.at, OPENED)) await item(name)
	const read = costed(OPENED)
	const [latest = ''] = names(ports.at, Math.min(1, ownOf(items)))
	for (let villager = 0; villager < villagers; villager++) {
		await board()
		await item(latest)
	}
	const each = costed(villagers).requests

	const [editor, supervisor] = [
		someone('editor', 'villageEditor'),
		someone('supervisor', 'villageSupervisor'),
	]
	const { disclosure } = await saveDisclosure(parts, editor, { ...quarter, id: 'save-0000000000000001' })
	const step = { id: 'submit-0000000000001', version: 1, type: 'submit' } as const
	await commandDisclosure(parts, editor, disclosure, step)
	const last = { id: 'review-0000000000001', version: 2, type: 'review' } as const
	await commandDisclosure(parts, supervisor, disclosure, last)
	return { board: opened, item: read, each, publish: costed() }
}

const noPictures = () => {
	throw new Error('nothing here has pictures')
}

/** A quarter of 200 rows. */
const quarter = {
	version: 0,
	village: VILLAGE,
	group: 'funds',
	period: '2025-Q4',
	table: {
		title: '资金收支',
		rows: Array.from({ length: 200 }, (_, row) => [
			`2025-${10 + (row % 3)}-${String(1 + (row % 28)).padStart(2, '0')}`,
			`清理第 ${row + 1} 段排水沟`,
			row % 2 === 0 ? '上级补助' : '修路清淤',
			row % 2 === 0 ? '100' : '-100',
			'',
		]),
		opening: '1000',
		closing: '1000',
		photos: [],
		papers: [],
	},
}

/** A bucket in memory that has something under every name that is read, and counts what is asked of it. */
function countedObjects(): { objects: Objects; taken: () => number } {
	const held = new Map<string, Uint8Array>()
	const canned = new TextEncoder().encode('{"photos":[],"papers":[]}')
	let count = 0
	const counted = <Answer>(answer: Answer): Promise<Answer> => {
		count++
		return Promise.resolve(answer)
	}
	return {
		objects: {
			read: (key) => counted(held.get(key) ?? canned),
			write: (key, body) =>
				counted(void held.set(key, typeof body === 'string' ? new TextEncoder().encode(body) : body)),
			copy: () => counted(true),
			remove: (key) => counted(void held.delete(key)),
		},
		taken: () => {
			const before = count
			count = 0
			return before
		},
	}
}
