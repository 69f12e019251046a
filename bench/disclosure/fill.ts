import { boardPlace, disclosureKeys } from '@huying/functions/disclosure/disclosure-keys'
import type { Table } from '@huying/functions/store/table'
import { type Disclosure, disclosureName, type Edition } from '@huying/shared/disclosure/disclosure'
import { boardLine } from '@huying/shared/disclosure/view'
import { digest } from '@huying/shared/identifier/digest'
import { batchWrite, spelled } from '../cloud/batch-write'

export const TENANT = '370404'
/** The village that is looked at: it has more than a page in the smaller county, too. */
export const VILLAGE = '370404103201'
const VILLAGES = 300
const LEAST = 40
const DAY = 86_400_000

/** What the nth village published as its nth item: made up. */
function published(village: string, nth: number, at: number): Disclosure {
	const period = new Date(at - nth * DAY).toISOString().slice(0, 10)
	const disclosure = disclosureName(village, 'notice', period)
	const by = {
		user: 'u'.repeat(26),
		role: 'villageEditor' as const,
		unit: `village-${village}`,
		unitName: '甲村村委会',
	}
	const edition: Edition = {
		edition: 1,
		at: at - nth * DAY,
		shown: digest(`shown ${disclosure}`),
		original: digest(`original ${disclosure}`),
		title: `${period} 资金收支`,
		figures: {
			rows: 200,
			totals: { amount: 1_000_000 },
			balance: {
				...{ opening: 2_867_000, income: 5_890_000, spending: 4_631_000, closing: 4_126_000, balanced: true },
				breakdown: ['土地发包', '上级补助', '修路清淤', '保洁工资', '水电办公'].map((name) => ({
					name,
					cents: 4_200_000,
				})),
			},
		},
		entry: nth,
	}
	return {
		...{
			tenant: TENANT,
			disclosure,
			village,
			group: 'notice',
			groupName: '资金收支',
			audience: 'public',
			period,
		},
		dueAt: at,
		work: 'idle',
		standing: 'published',
		editions: [edition],
		steps: (['save', 'submit', 'review'] as const).map((type) => ({ type, at: edition.at, by })),
		version: 3,
	}
}

/** Names of what the village that is looked at has published, the newest first. */
export const names = (at: number, count: number): string[] =>
	Array.from({ length: count }, (_, nth) => published(VILLAGE, nth, at).disclosure)

/** How many of so many items are that village's. */
export const ownOf = (items: number): number => Math.max(LEAST, Math.floor(items / VILLAGES))

/** Writes so many published items as so many publications would have left them. */
export function fillDisclosures(
	endpoint: string,
	table: Table,
	items: number,
	at: number,
	written: (count: number) => void,
): Promise<void> {
	return batchWrite(endpoint, table.name, itemsOf(items, at), written)
}

function* itemsOf(items: number, at: number): Generator<string> {
	const own = ownOf(items)
	for (let index = 0; index < items; index++) {
		const others = index - own
		const village = others < 0 ? VILLAGE : String(Number(VILLAGE) + 1 + (others % (VILLAGES - 1)))
		const nth = others < 0 ? index : Math.floor(others / (VILLAGES - 1))
		const one = published(village, nth, at)
		yield spelled({ ...disclosureKeys.disclosure(TENANT, one.disclosure), ...one })
		const line = boardLine(one)
		const pk = disclosureKeys.board(TENANT, village, 'public')
		yield spelled({
			pk,
			sk: boardPlace(one.editions[0]?.at ?? at, one.disclosure),
			...line,
			words: '修路清淤\n'.repeat(60),
		})
	}
}
