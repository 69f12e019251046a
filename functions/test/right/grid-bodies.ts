import type { Bodies } from './bodies'
import { photos, soon, tableFile, words } from './given'

const inspectionTerms = {
	title: '燃气安全排查',
	what: '看软管。',
	form: [
		{ field: 'safe', name: '安全吗', type: 'yesNo', needed: true },
		{ field: 'count', name: '几个', type: 'number', unit: '个', needed: false },
		{ field: 'which', name: '哪一种', type: 'choice', options: ['甲', '乙'], needed: false },
		{ field: 'told', name: '说明', type: 'words', needed: false },
		{ field: 'pictures', name: '照片', type: 'photo', needed: false },
	],
	villages: ['370404103201'],
	from: soon,
	until: soon + 86_400_000,
}

/** One of every entry of a grid worker's log. */
const traceEntries = [
	{ type: 'signedIn', place: { longitude: 117.5, latitude: 34.7 }, photos },
	{ type: 'patrolBegan' },
	{ type: 'patrolEnded', patrol: 'entry-0000000000000001', words },
	{ type: 'visited', template: 'general', notes: { followUp: true, wishes: words }, household: '测试家' },
	{ type: 'settledOnTheSpot', words, before: [], after: photos, village: '370404103201' },
	{ type: 'found', case: 'case-00000000000001' },
	{ type: 'signedOut' },
]

/** What is sent from the grids, and about them. */
export const gridBodies = {
	startInspection: [{ id: 'inspection-0000000001', unit: 'centre', ...inspectionTerms }],
	commandInspection: [
		{ id: 'command-0000000000001', version: 1, type: 'revise', ...inspectionTerms },
		{
			id: 'command-0000000000002',
			version: 1,
			type: 'places',
			villages: [{ village: '370404103201', places: [{ name: '小店', words: '村口' }] }],
		},
		{ id: 'command-0000000000003', version: 1, type: 'open' },
		{ id: 'command-0000000000004', version: 1, type: 'cancel', reason: words },
	],
	readPlaces: [{ name: '点位.csv', content: tableFile }],
	tickPlace: [
		{
			id: 'tick-00000000000000001',
			doneAt: soon,
			village: '370404103201',
			place: 'whole',
			answers: { safe: true, pictures: photos, count: 2, which: '甲', told: words },
			found: ['case-0000000000000001'],
		},
	],
	offerGridHandover: [
		{
			id: 'slip-00000000000000001',
			about: { grid: '370404103201' },
			to: 'user-other',
			words,
			remarks: [{ item: 'case-x', text: words }],
		},
		{ id: 'slip-00000000000000002', about: { job: 'case-0000000000000001' }, to: 'user-other' },
	],
	followGridHandover: [
		{ id: 'step-00000000000000001', version: 1, type: 'accept', confirmed: ['paper-x-1'] },
		{
			id: 'step-00000000000000002',
			version: 1,
			type: 'differ',
			differences: [{ item: 'case-x', text: words }],
		},
		{ id: 'step-00000000000000003', version: 1, type: 'refuse', words },
	],
	changeTeam: [
		{
			id: 'team-000000000000001',
			version: 0,
			members: [
				{ role: 'gridLeader', level: 2, name: '演示甲', title: '村书记', phone: '0632-1234567' },
				{ role: 'sunkStaff', name: '演示乙', weekday: 3, groupDays: ['2026-12-03'] },
			],
			duties: ['走访'],
			tasks: [],
			promises: ['有事就到'],
		},
	],
	previewTeams: [{ name: '团队.csv', content: '572R5qC85Luj56CBLOexu+WIqwo=' }],
	putTeams: [
		{
			id: 'team-000000000000001',
			name: '团队.csv',
			content: '572R5qC85Luj56CBLOexu+WIqwo=',
			base: [{ region: '370404103201', version: 0 }],
		},
	],
	sendEntries: traceEntries.map((entry, place) => ({
		device: 'device-0000000000000001',
		sentAt: soon,
		entries: [{ id: `entry-000000000000000${place}`, sequence: place + 1, doneAt: soon, ...entry }],
	})),
	sendTrack: [
		{
			patrol: 'entry-0000000000000001',
			batch: 1,
			sentAt: soon,
			points: [
				[soon, 117.5, 34.7, 12],
				[soon + 9000, 117.5, 34.701, 12, 1.1],
				[soon + 18_000, 117.5, 34.702, 12, null, false],
			],
		},
	],
	attachPhotos: [{ entry: 'entry-0000000000000000', photos }],
} satisfies Bodies
