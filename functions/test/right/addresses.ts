import type { RouteName } from '@huying/shared/api/routes'

const days = { from: '2026-03-01', to: '2026-03-31' }
/** What a route would take behind its path and its question mark, to be bent too: without it only its door is tried. */
export const rightAddresses: {
	readonly [Name in RouteName]?: readonly {
		readonly params?: Readonly<Record<string, string>>
		readonly query: Readonly<Record<string, string>>
	}[]
} = {
	services: [{ params: { tenant: '370404' }, query: {} }],
	circle: [{ params: { village: '370404103201' }, query: {} }],
	list: [{ params: { list: 'services' }, query: {} }],
	listFile: [{ params: { list: 'points' }, query: { format: 'csv' } }],
	previewList: [{ params: { list: 'services' }, query: {} }],
	publishList: [{ params: { list: 'services' }, query: {} }],
	find: [
		{ query: { words: '井盖 光明路 5678', status: 'handling', unit: 'housing', from: '2026-03-02' } },
		{ query: { phone: '１３８００００５６７８', town: '370404103', source: 'phoneCall', type: 'report' } },
		{ query: { sourceNumber: 'DH-2026-1', number: '2746', after: '1772413200000#case-0000000000000001!' } },
	],
	unitFile: [{ query: { list: 'units' } }, { query: { list: 'regions' } }],
	board: [{ query: days }],
	boardOf: [{ params: { line: 'housing' }, query: days }],
	boardCases: [
		{
			params: { line: 'place-370404103', name: 'sentBack' },
			query: { ...days, after: '2026-03-02#1772413200000#case-0000000000000001' },
		},
		{
			params: { line: 'housing', name: 'open' },
			query: { ...days, after: '1772413200000#case-0000000000000001' },
		},
		{ params: { line: 'housing', name: 'merged' }, query: days },
	],
}
