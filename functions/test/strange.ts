import type { Route } from '@huying/shared/api/route'
import { type RouteName, routes } from '@huying/shared/api/routes'
import { anEntry, someUnits } from '@huying/shared/catalogue/entries.fixture'
import { writeSheet } from '@huying/shared/catalogue/write-sheet'
import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import { canonical, digest } from '@huying/shared/identifier/digest'
import { defaultRules } from '@huying/shared/rule/rules'
import { serviceSheet } from '@huying/shared/service/service-sheet'
import { aService } from '@huying/shared/service/services.fixture'
import { writeListSheet } from '@huying/shared/sheet/list-sheet'
import fc from 'fast-check'
import type { Asked } from './event'

/** A village's table as a file. */
const tableFile = Buffer.from('日期,事由,类别,金额,备注\r\n2025-10-9,租金,租金,100,\r\n').toString('base64')
const listFile = Buffer.from(
	writeSheet({ entries: [anEntry] }, someUnits)
		.map((cells) => cells.join(','))
		.join('\n'),
).toString('base64')
/** A county's services as a file, and what names them. */
const services = { entries: [aService] }
const servicesFile = Buffer.from(
	writeListSheet(serviceSheet, services, undefined)
		.map((cells) => cells.join(','))
		.join('\n'),
).toString('base64')
const servicesDigest = digest(canonical(services))

/** A county's units as a file. */
const unitsFile = Buffer.from(
	'代号,全称,简称,种类,区域,电话,上级单位代号,状态\r\nwater,城乡水务局,水务局,部门,,,,在用\r\n',
).toString('base64')
const regionsFile = Buffer.from(
	'镇街,区划代码,村居,原来的代码,状态\r\n榴园镇,370404103202,乙村,,在用\r\n',
).toString('base64')

const words = '请看一看。'
const photos = ['photo-0000000000000001']
const answerable = { first: '测试甲', leader: '测试乙', person: '测试丙' }
const soon = Date.UTC(2026, 2, 3)
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
/** One of every command on a case, the usual ones twice. */
const commandBodies = [
	{ type: 'accept', urgency: 'red', public: true, about: 'housing' },
	{ type: 'accept', urgency: 'green', matter: 'streetlight', village: '370404103201', kind: 'livelihood' },
	{ type: 'take' },
	{ type: 'decline', reason: 'inCourt', words },
	{ type: 'order', unit: 'housing', words },
	{ type: 'order', unit: 'housing', supports: ['enforcement'] },
	{ type: 'transfer', unit: 'housing' },
	{ type: 'recolour', urgency: 'blue', words },
	{ type: 'restrict', to: ['user-everybody-00'], words },
	{ type: 'refuseSendBack', words },
	{ type: 'sendBack', words },
	{ type: 'refer', words },
	{ type: 'dispute', words },
	{ type: 'settleDispute', unit: 'enforcement', words },
	{ type: 'progress', words, photos },
	{ type: 'resolve', words, photos },
	{ type: 'sign', answerable },
	{ type: 'whistle', lead: 'housing', supports: ['enforcement'], meetAt: soon, words },
	{ type: 'callSupport', unit: 'enforcement', words },
	{ type: 'reportIn', photos, place: { longitude: 117, latitude: 34 }, takenAt: soon, words },
	{ type: 'plan', words, agreed: ['housing'] },
	{ type: 'signPart', answerable },
	{ type: 'finishPart', words, photos },
	{ type: 'sendPartBack', words },
	{ type: 'reassignPart', unit: 'enforcement', to: 'housing', words },
	{ type: 'refusePartBack', unit: 'enforcement', words },
	{ type: 'releasePart', unit: 'enforcement', words },
	{ type: 'mark', unit: 'housing', speed: 5, quality: 1, words },
	{ type: 'askExtension', extension: { by: 'working', days: 1 }, words },
	{ type: 'grantExtension', unit: 'housing' },
	{ type: 'refuseExtension', unit: 'housing', words },
	{ type: 'askSuspension', until: soon, words },
	{ type: 'suspend', until: soon, words },
	{ type: 'refuseSuspension', words },
	{ type: 'resume' },
	{ type: 'supervise', unit: 'housing', words },
	{ type: 'climb', unit: 'housing' },
	{ type: 'answerSlip', number: 'BCDF-GHJK-1', words },
	{ type: 'instruct', leader: '测试丁', number: '批 1', reportBy: soon, words },
	{ type: 'report', words },
	{ type: 'chase' },
	{ type: 'verify', words },
	{ type: 'return', words },
	{ type: 'rate', solved: true, content: false, words },
	{ type: 'remind' },
	{ type: 'openCall' },
	{ type: 'logCall', outcome: 'reached', solved: true, content: true, words },
	{ type: 'rework', unit: 'enforcement', words },
	{ type: 'proposeEnd', words },
	{ type: 'refuseEnd', words },
	{ type: 'end', words },
	{ type: 'close' },
	{ type: 'supplement', words, photos: [] },
	{ type: 'urge' },
	{ type: 'errand', step: { type: 'undertake' } },
	{ type: 'errand', step: { type: 'pass', to: 'user-000000000000001', words } },
	{ type: 'errand', step: { type: 'giveConsent' } },
	{ type: 'errand', step: { type: 'takeConsent', by: 'signature', photos } },
	{ type: 'errand', step: { type: 'book', visit: { kind: 'home', startsAt: soon } } },
	{ type: 'errand', step: { type: 'askMissing', papers: ['户口本'], words } },
	{ type: 'errand', step: { type: 'receivePapers', papers: [{ name: '户口本', form: 'original' }] } },
	{ type: 'errand', step: { type: 'confirmVoucher', voucher: 1 } },
	{ type: 'errand', step: { type: 'handIn', office: '便民中心' } },
	{ type: 'errand', step: { type: 'returnPapers', voucher: 1, places: [0] } },
	{ type: 'errand', step: { type: 'takeCash', fen: 100 } },
	{
		type: 'errand',
		step: { type: 'joinTrip', trip: 'trip-000000000000001', day: '2026-03-05', office: '便民中心' },
	},
	{ type: 'withdraw', words },
	{ type: 'release' },
	{ type: 'keep', words },
	{ type: 'reopen', words },
	{ type: 'merge', into: 'case-0000000000000002', samePerson: true },
	{ type: 'unmerge' },
	{ type: 'settle' },
	{ type: 'follow' },
	{ type: 'unfollow' },
]

/** Bodies that a route would take, to be bent: the nearer to right, the deeper a wrong one gets. */
export const rightBodies: { readonly [Name in RouteName]?: readonly unknown[] } = {
	signIn: [{ appid: 'wx0000000000000001', code: 'a-code' }],
	startDesktopSignIn: [{ appid: 'wx0000000000000001' }],
	pollDesktopSignIn: [{ deviceCode: `370404.${'x'.repeat(43)}` }],
	confirmDesktopSignIn: [{ id: 'confirm-0000000000001' }],
	correctMe: [{ id: 'correct-0000000000001', name: '测试', phone: '19900000001' }],
	requestTicket: [{ id: 'photo-0000000000000001', contentType: 'image/jpeg', size: 1000 }],
	submitCase: [
		{
			id: 'case-0000000000000001',
			text: '井盖塌了。',
			village: '370404103201',
			identity: 'named',
			photos: [],
		},
		{
			id: 'case-0000000000000002',
			text: '灯坏了。',
			village: '370404103201',
			place: { longitude: 117, latitude: 34, description: '村口' },
			name: '测试',
			phone: '19900000001',
			kind: 'livelihood',
			matter: 'road',
		},
	],
	askQuestion: [
		{ id: 'question-000000000001', text: '能上门吗？', village: '370404103201', service: 'elder-card' },
		{ id: 'question-000000000002', text: '能来吗？', village: '370404103201', touringDay: 'tour-1' },
		{ id: 'question-000000000003', text: '几点开门？', village: '370404103201' },
	],
	previewList: [{ name: '服务事项.csv', content: servicesFile }],
	publishList: [
		{
			id: 'publish-0000000000001',
			name: '服务事项.csv',
			content: servicesFile,
			base: 0,
			digest: servicesDigest,
		},
	],
	registerCase: [
		{
			id: 'case-0000000000000003',
			source: 'hotline12345',
			sourceNumber: '1',
			title: '路',
			text: '路不平。',
			calledAt: 1_700_000_000_000,
		},
		{
			id: 'case-0000000000000004',
			source: 'leaderInstruction',
			sourceNumber: '２',
			text: '路不平。',
			phone: '+86 199 0000 0001',
			answerBy: 1_790_000_000_000,
			another: true,
			repeatOf: 'case-0000000000000003',
			instruction: { leader: '测试', reportBy: 1_790_000_000_000 },
		},
	],
	readInbox: [{ id: 'read-000000000000001', upTo: `1700000000000#${'a'.repeat(32)}` }],
	answerConsents: [{ id: 'consent-0000000000001', answers: { [`template-${'x'.repeat(20)}`]: 'accept' } }],
	reviveDelivery: [{ id: 'revive-0000000000001' }],
	decideSafety: [{ id: 'decide-0000000000001', show: true, version: 1 }],
	startLedger: [
		{
			id: 'ledger-0000000000001',
			filter: { words: '路灯', phone: '1234', from: '2026-03-01', status: 'submitted' },
			columns: ['what', 'reply'],
		},
		{ id: 'ledger-0000000000002', filter: {} },
	],
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
	changeNoticeSettings: [
		{
			id: 'settings-00000000001',
			version: 0,
			templates: [{ template: 'ask', id: 'x'.repeat(43), appid: 'wx3704040000000001' }],
			quietHours: { from: 21, to: 8 },
		},
	],
	tickReadiness: [
		{ id: 'tick-00000000000000001', tick: 'drill', done: true },
		{ id: 'tick-00000000000000002', tick: 'alarms', done: false },
	],
	tryWechat: [{ id: 'try-000000000000000001' }],
	decideCountersign: [
		{ id: 'decide-0000000000001', decision: 'confirm' },
		{ id: 'decide-0000000000002', decision: 'refuse', words },
	],
	changeUnits: [
		{
			id: 'units-00000000000001',
			type: 'putUnit',
			unit: { unit: 'water', name: '城乡水务局', shortName: '水务局', kind: 'department', above: 'housing' },
		},
		{ id: 'units-00000000000002', type: 'removeUnit', version: 0, unit: 'housing' },
		{ id: 'units-00000000000003', type: 'putVillage', version: 0, village: '370404103202', name: '乙村' },
		{ id: 'units-00000000000004', type: 'retireVillage', version: 0, village: '370404103202' },
		{ id: 'units-00000000000005', type: 'putBlock', version: 0, block: '370404103201001', name: '一组' },
	],
	previewUnits: [
		{ id: 'units-00000000000006', list: 'units', name: '单位.csv', content: unitsFile },
		{ id: 'units-00000000000008', list: 'regions', name: '区域.csv', content: regionsFile },
	],
	putUnits: [
		{ id: 'units-00000000000007', list: 'units', name: '单位.csv', content: unitsFile, digest: 'x' },
		{ id: 'units-00000000000009', list: 'regions', name: '区域.csv', content: regionsFile, digest: 'x' },
	],
	changeRules: [{ id: 'rules-00000000000001', version: 0, rules: defaultRules }],
	askErrand: [
		{
			id: 'errand-0000000000001',
			village: '370404103201',
			service: 'elder-card',
			for: { who: 'other', relation: 'parent', name: '测试丁', phone: '13800000000' },
			text: words,
			materials: [{ name: '身份证', ready: true, photos }],
			visit: { kind: 'home', startsAt: soon },
			place: { longitude: 117, latitude: 34, description: '村口' },
			phone: '13800000000',
		},
		{ id: 'errand-0000000000002', village: '370404103201', service: 'elder-card', for: { who: 'self' } },
	],
	lookAtInvitation: [{ code: '0'.repeat(32) }],
	consentErrand: [{ id: 'command-errand-00001', code: '0'.repeat(32) }],
	lookUp: [{ tenant: '370404', number: '2611-3509-1716', tail: '0001' }],
	claimable: [{ phoneCode: 'a-code', number: '2611-3509-1716' }],
	claim: [{ id: 'claim-0000000000000001', cases: ['case-0000000000000001'], number: '2611-0385-2746' }],
	askVillage: [
		{ id: 'village-0000000000001', name: '测试' },
		{ id: 'village-0000000000002', name: '测试', household: '3-07', phoneCode: 'code-of-the-button' },
	],
	commandVillager: [
		{ id: 'command-00000000000021', version: 1, type: 'confirm', household: '3-07' },
		{ id: 'command-00000000000022', version: 1, type: 'revoke', words: '搬走了。' },
		{ id: 'command-00000000000023', version: 1, type: 'leave' },
	],
	commandPerson: [
		{ id: 'person-0000000000001', type: 'appoint', role: 'handler', unit: 'housing', until: '2027-03-05' },
		{
			id: 'person-0000000000002',
			type: 'move',
			post: 'handler-housing',
			successor: null,
			role: 'gridWorker',
			unit: 'town-370404103',
			region: '370404103201',
		},
		{
			id: 'person-0000000000003',
			type: 'leave',
			posts: [{ post: 'handler-housing', successor: 'user-next-housing-1' }],
		},
		{
			id: 'person-0000000000004',
			type: 'standIn',
			post: 'handler-housing',
			by: 'user-next-housing-1',
			from: '2026-03-03',
			until: '2026-03-05',
		},
		{ id: 'person-0000000000005', type: 'endStandIn', standIn: 'standin-1' },
	],
	commandInvitation: [
		{
			id: 'invitation-000000001',
			type: 'invite',
			role: 'handler',
			unit: 'housing',
			forWhom: '测试',
			phone: '1380 0005678',
		},
		{ id: 'invitation-000000002', type: 'withdraw', code: 'BCDF-GHJK-LMNP' },
	],
	joinByInvitation: [{ id: 'join-000000000000001', name: '测试', phoneCode: 'code-of-the-button' }],
	putPeopleFile: [{ id: 'people-file-00000001', name: '人员.csv', content: 'YSxiCg==' }],
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
	eraseCaller: [{ id: 'erasure-00000000000002', words }],
	askErasure: [{ id: 'erasure-00000000000001', sure: true, withdraw: true }],
	showPhone: [{ id: 'phone-000000000000001', show: true }],
	objectToEntry: [
		{ id: 'objection-00000000001', entry: 'case-0000000000000001#3#verified', words: '不是我。' },
	],
	decideArchiveObjection: [
		{
			id: 'objection-00000000001',
			user: 'user-0000000000000001',
			month: '2026-03',
			entry: 'case-0000000000000001#3#verified',
			upheld: true,
			words: '查过了。',
		},
	],
	chooseStars: [{ id: 'stars-000000000000001' }],
	previewRoster: [{ name: '花名册.csv', content: '5aeT5ZCNLOaJi+acuuWPtwo=' }],
	putRoster: [
		{ id: 'roster-00000000000001', base: 0, name: '花名册.csv', content: '5aeT5ZCNLOaJi+acuuWPtwo=' },
	],
	saveDisclosure: [
		{
			id: 'save-0000000000000001',
			version: 0,
			village: '370404103201',
			group: 'party',
			period: '2025-Q4',
			table: { title: '党务', rows: [['2025-10-09', '开会', '']], photos: [], papers: [] },
		},
		{
			id: 'save-0000000000000002',
			version: 0,
			village: '370404103201',
			group: 'funds',
			period: '2025-Q4',
			reason: words,
			table: {
				title: '收支',
				rows: [['2025-10-09', '租金', '租金', '100', '']],
				opening: '0',
				closing: '100',
				photos: [],
				papers: [],
			},
		},
	],
	commandDisclosure: [
		{ id: 'command-00000000000041', version: 1, type: 'submit' },
		{ id: 'command-00000000000042', version: 2, type: 'review', words },
		{ id: 'command-00000000000043', version: 3, type: 'withdraw', words },
	],
	readDisclosureFile: [
		{ village: '370404103201', group: 'funds', period: '2025-Q4', name: '表.csv', content: tableFile },
	],
	readBookkeeping: [
		{
			town: '370404103',
			group: 'funds',
			period: '2025-Q4',
			name: '账.csv',
			content: tableFile,
			mapping: {
				village: '备注',
				columns: { day: '日期' },
				income: '金额',
				spending: '金额',
				balance: '金额',
			},
		},
		{ town: '370404103', group: 'funds', period: '2025-Q4', name: '账.csv', content: tableFile },
	],
	keepBookkeepingMapping: [
		{
			town: '370404103',
			group: 'funds',
			mapping: { columns: { what: '摘要' }, amount: '金额', direction: '方向' },
		},
	],
	requestPaper: [{ id: 'paper-000000000000001', name: '收支.pdf', size: 1000 }],
	checkPaper: [{}],
	countRead: [{}],
	changeGroups: [{ id: 'groups-00000000000001', version: 0, groups: defaultGroups }],
	object: [
		{
			id: 'objection-000000000001',
			disclosure: '370404103201-funds-2026-Q1',
			kind: 'objection',
			text: '修路的钱怎么比说好的多。',
			to: 'village',
		},
		{
			id: 'objection-000000000002',
			disclosure: '370404103201-funds-2026-Q1',
			kind: 'question',
			text: '机井租给了谁。',
			photos: [],
			to: 'town',
			showName: true,
		},
	],
	askAdmission: [
		{
			id: 'admission-00000000001',
			unit: 'housing',
			title: '房屋排查',
			what: '每月看一次。',
			basis: ['某条例'],
			onto: { grids: 'all' },
			term: { from: '2026-04-01', to: '2026-12-31' },
			often: { every: 'month', times: 1 },
			support: { people: '派人带。' },
			money: { cents: 100 },
		},
	],
	commandAdmission: [
		{ id: 'command-00000000000008', version: 1, type: 'withdraw' },
		{ id: 'command-00000000000009', version: 1, type: 'refuse', words: '已经有人做。' },
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
	startDecision: [
		{
			id: '370404103201-decision-0000000001',
			village: '370404103201',
			process: 'fourDiscussions',
			kind: 'leasing',
			title: '修路',
			what: '修不修村东的路。',
		},
		{
			id: '370404103201-decision-0000000002',
			village: '370404103201',
			process: 'askFirst',
			kind: 'general',
			title: '装路灯',
			what: '装不装路灯。',
			askUntil: '2026-03-10',
		},
	],
	commandDecision: [
		{
			id: 'command-00000000000010',
			version: 1,
			type: 'enter',
			stage: 'proposal',
			held: '2026-03-01',
			attendance: { due: 9, present: 8 },
			text: words,
			photos,
		},
		{
			id: 'command-00000000000011',
			version: 1,
			type: 'correct',
			stage: 'vote',
			held: '2026-03-01',
			attendance: { due: 9, present: 8 },
			votes: { agree: 5, against: 2, abstained: 1 },
			text: words,
			photos,
			reason: words,
		},
		{
			id: 'command-00000000000012',
			version: 1,
			type: 'link',
			name: 'contract',
			text: words,
			photos,
			disclosure: '370404103201-assets-2026',
			reason: words,
		},
	],
	castVoice: [{ id: 'voice-00000000000001', choice: 'agree', words }],
	changePromises: [
		{
			id: 'promises-0000000000001',
			version: 0,
			promises: [{ promise: 'promise-000000000000001', words: '不派空活。', measure: '看台账。' }],
		},
	],
	changeRoster: [
		{
			id: 'roster-0000000000001',
			days: [
				{
					day: '2026-03-03',
					version: 0,
					shifts: { day: { leader: 'user-a', people: ['user-b'] }, night: { people: [] } },
				},
			],
		},
	],
	offerHandover: [
		{
			id: 'handover-000000000001',
			words: '都好。',
			remarks: [{ case: 'case-0000000000000001', text: '催过了。' }],
		},
	],
	followHandover: [
		{ id: 'step-0000000000000001', version: 1, type: 'accept' },
		{ id: 'step-0000000000000002', version: 1, type: 'missing', words: '少一件。' },
	],
	previewCatalogue: [{ id: 'preview-00000000000001', name: '清单.csv', content: listFile }],
	publishCatalogue: [
		{ id: 'publish-00000000000001', name: '清单.csv', content: listFile, base: 0, digest: 'x' },
		{ id: 'publish-00000000000002', name: '清单.csv', content: listFile, base: 0 },
	],
	propose: [
		{
			id: 'proposal-0000000000001',
			name: '井盖异响',
			field: '城乡建设',
			lead: 'housing',
			words: '夜里响。',
			case: 'case-0000000000000001',
		},
	],
	decideProposal: [
		{ id: 'decision-0000000000001', decision: 'accept', base: 0, entry: anEntry },
		{ id: 'decision-0000000000002', decision: 'refuse', words: '已经有了。' },
	],
	summon: [
		{
			id: 'summons-00000000000001',
			text: '请来看看。',
			village: '370404103201',
			meetAt: Date.UTC(2026, 2, 3),
			place: { longitude: 117, latitude: 34 },
		},
		{
			id: 'summons-00000000000002',
			text: '请来看看。',
			village: '370404103201',
			meetAt: Date.UTC(2026, 2, 3),
			unit: 'housing',
			matter: 'streetlight',
			added: ['enforcement'],
			reason: '占道。',
		},
	],
	commandCase: commandBodies.map((body, n) => ({ id: `command-${String(n).padStart(14, '0')}`, ...body })),
}

/** What a route would take behind its path and its question mark, to be bent too: without it only its door is tried. */
const days = { from: '2026-03-01', to: '2026-03-31' }
const rightAddresses: {
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

/** Texts that have broken other systems. */
const strangeText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.constantFrom(
		'',
		' ',
		'\u0000',
		'\ud800',
		'__proto__',
		'constructor',
		'../../etc/passwd',
		"'; DROP TABLE case;--",
		'#{1+1}',
		'{{7*7}}',
		'%00',
		'‮',
		'🏮'.repeat(300),
		'字'.repeat(6000),
		'a'.repeat(2000),
		'370404#case#x',
		'9'.repeat(400),
	),
)
const strangeValue = fc.oneof(
	strangeText,
	fc.constantFrom(
		null,
		true,
		-1,
		0,
		1.5,
		1e308,
		-0,
		2 ** 53,
		[],
		{},
		[[]],
		{ length: 9 },
		{ toString: 1 },
		{ __proto__: null },
	),
	fc.jsonValue({ maxDepth: 4 }),
)

/** What the gateway can have decoded from an address: no halves of characters. */
const inUrl = strangeText.map((text) => text.replace(/\p{Surrogate}/gu, ''))

/** A right body with some of its members replaced, removed or added to. */
function bent(right: unknown): fc.Arbitrary<unknown> {
	const members = Object.keys(right as object)
	return fc
		.array(
			fc.record({
				key: fc.oneof(fc.constantFrom(...members, 'extra'), strangeText),
				value: strangeValue,
				drop: fc.boolean(),
			}),
			{ minLength: 1, maxLength: 3 },
		)
		.map((changes) => {
			const body: Record<string, unknown> = { ...(right as object) }
			for (const { key, value, drop } of changes) {
				if (drop) delete body[key]
				else Object.defineProperty(body, key, { value, enumerable: true, configurable: true, writable: true })
			}
			return body
		})
}

/** Words that some query or other would take. */
const rightQuery = fc.constantFrom(
	'370404103201',
	'370404103',
	'117.61',
	'34.7',
	'181',
	'streetlight',
	'red',
	'only',
	'2026-03-02',
	'housing',
)

/** A right query with one or two of its members as another one's, as text that breaks things, or nearly right. */
function bentQuery(right: Readonly<Record<string, string>>): fc.Arbitrary<Record<string, string>> {
	const near = ['2026-03-01', '2026-13-01', '0000-00-00', '9999-99-99', '2026-02-31', '1999-12-31', 'now']
	return fc
		.array(
			fc.tuple(
				fc.constantFrom(...Object.keys(right), 'after'),
				fc.oneof(strangeText, fc.constantFrom(...Object.values(right), ...near)),
			),
			{ minLength: 1, maxLength: 2 },
		)
		.map((changes) => ({ ...right, ...Object.fromEntries(changes) }))
}

/** What is not even JSON, or not what is said. */
const broken = fc.oneof(
	strangeText,
	fc.constantFrom(
		'{',
		'{"id":',
		'[1,2',
		'null',
		'"',
		'{"a":1}}',
		'\ufeff{}',
		'{"id":"\\ud800"}',
		`${'['.repeat(5000)}${']'.repeat(5000)}`,
		`{"text":"${'长'.repeat(60_000)}"}`,
	),
)

/** Strange requests to one route. `token` is that of somebody who may call it. */
export function strangeRequests(name: RouteName, token: string): fc.Arbitrary<Asked> {
	const route: Route = routes[name]
	const rights = rightBodies[name] ?? []
	const addresses = rightAddresses[name] ?? []
	const body = route.body
		? fc.oneof(
				{ weight: 4, arbitrary: fc.oneof(...rights.map(bent)) },
				{ weight: 1, arbitrary: fc.constantFrom(...rights) },
				{ weight: 1, arbitrary: strangeValue },
				{ weight: 2, arbitrary: broken },
			)
		: fc.constant(undefined)
	const params = Object.fromEntries(
		Object.keys(route.params?.entries ?? {}).map((key) => [
			key,
			fc.oneof(
				inUrl,
				fc.constantFrom('case-0000000000000001', 'centre', 'submitted', 'BCDF-GHJK', 'wx0000000000000001'),
				...addresses.map((right) => fc.constant(right.params?.[key] ?? 'centre')),
			),
		]),
	)
	const queried = Object.keys(route.query?.entries ?? {})
	return fc
		.record({
			body,
			params: fc.record(params),
			query: fc.oneof(
				fc.option(
					fc.dictionary(
						fc.constantFrom('after', 'x', '__proto__', ...queried),
						fc.oneof(strangeText, rightQuery),
						{
							maxKeys: 3,
						},
					),
					{ nil: undefined },
				),
				...addresses.flatMap(({ query }) => [fc.constant({ ...query }), bentQuery(query)]),
			),
			token: fc.oneof({ weight: 9, arbitrary: fc.constant(token) }, { weight: 1, arbitrary: strangeText }),
		})
		.map(({ body, params, query, token }) => ({
			route: `${route.method} ${route.path}`,
			...(body !== undefined && { body }),
			...(Object.keys(params).length > 0 && { params }),
			...(query && { query }),
			token,
		}))
}
