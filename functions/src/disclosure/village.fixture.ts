import type { DisclosureCommand, Save, TypedTable } from '@huying/shared/disclosure/command'
import type { DisclosureReceipt } from '@huying/shared/disclosure/disclosure-view'
import { settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { heldObjects } from '../../test/objects'
import { freshTable } from '../../test/table'
import type { Who } from '../edge/endpoint'
import { villageHandlers } from '../village/village-handlers'
import { commandDisclosure } from './command-disclosure'
import { disclosureHandlers } from './disclosure-handlers'
import { getDisclosure } from './disclosure-store'
import { saveDisclosure } from './save-disclosure'

/** A village, its people and its town, for tests. Everybody here is made up. */
export const editor = someone('user-editor', [['villageEditor', `village-${VILLAGE}`]])
export const supervisor = someone('user-supervisor', [['villageSupervisor', `village-${VILLAGE}`]])
export const town = someone('user-town', [['handler', 'town-370404103']])
export const elsewhere = someone('user-elsewhere', [['villageEditor', 'village-370404103202']])
export const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
export const reader = someone('user-reader')

/** The quarter of the drawing, in small: 28,670 + 58,900 − 46,310 = 41,260. */
export const quarter: TypedTable = {
	title: '三季度收支',
	rows: [
		['2026-07-08', '南湖地块发包款', '土地发包', '42,000', ''],
		['2026-07-20', '村级补助，电话 13800138000', '上级补助', '16900', ''],
		['2026-08-15', '村北排水沟清淤', '修路清淤', '-27,400', ''],
		['2026-09-02', '保洁员三个月工资', '保洁工资', '-14400', ''],
		['2026-09-30', '水电办公', '水电办公', '-4510', ''],
	],
	opening: '28670',
	closing: '41260',
	photos: [],
	papers: [],
}
export const support: TypedTable = {
	title: '三季度低保',
	rows: [
		['演示甲', '2', '780', '2025-01-01', ''],
		['演示乙', '1', '390', '2025-06-01', '身份证 370404199001011237'],
	],
	photos: [],
	papers: [],
}

/** After the third quarter of 2026, before its deadline. */
export const OCTOBER = Date.parse('2026-10-09T10:00:00+08:00')

export async function startVillage(at = OCTOBER) {
	const table = await freshTable()
	const ports = testPorts(at)
	await settleCounty(table)
	const [objects, photos] = [heldObjects(), heldObjects()]
	const pictures = () => ({
		bucketUrl: 'https://disclosures.test',
		region: 'cn-north-1',
		accessKeyId: 'test',
		secretAccessKey: 'test',
		sessionToken: undefined,
	})
	const parts = { table, ports, objects, photos, pictures }
	const asked = { correlation: 'test', userAgent: undefined, body: undefined, query: {}, who: undefined }
	const open = villageHandlers({ ...parts, now: ports.now })
	const own = disclosureHandlers(parts)

	let made = 0
	const fresh = () => `${String(++made).padStart(8, '0')}-command`
	const save = (body: Partial<Save> = {}, who: Who = editor): Promise<DisclosureReceipt> =>
		saveDisclosure(parts, who, {
			id: fresh(),
			version: 0,
			village: VILLAGE,
			group: 'funds',
			period: '2026-Q3',
			table: quarter,
			...body,
		})
	const send = (
		who: Who,
		id: string,
		version: number,
		type: DisclosureCommand['type'],
		words = '演示：原因',
	) => commandDisclosure(parts, who, id, { id: fresh(), version, type, words } as DisclosureCommand)
	/** From nothing, or from what is public, to public. @returns its name */
	const publish = async (body: Partial<Save> = {}): Promise<string> => {
		const { disclosure, version } = await save(body)
		ports.at += 60_000
		await send(editor, disclosure, version, 'submit')
		ports.at += 60_000
		await send(supervisor, disclosure, version + 1, 'review')
		return disclosure
	}
	const state = async (id: string) => {
		const found = await getDisclosure(table, TENANT, id)
		if (found === undefined) throw new Error(`there is no ${id}`)
		return found
	}
	const item = (disclosure: string, edition?: string) =>
		open.disclosure({ ...asked, params: { disclosure }, query: edition === undefined ? {} : { edition } })
	const board = (query: { group?: string; find?: string; after?: string } = {}, village = VILLAGE) =>
		open.villageBoard({ ...asked, params: { village }, query })
	const as = (who: Who) => ({ ...asked, who })
	return { ...parts, open, own, as, fresh, save, send, publish, state, item, board }
}
export type Village = Awaited<ReturnType<typeof startVillage>>
