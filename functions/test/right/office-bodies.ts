import { defaultRules } from '@huying/shared/rule/rules'
import type { Bodies } from './bodies'
import { words } from './given'

/** A county's units as a file. */
const unitsFile = Buffer.from(
	'代号,全称,简称,种类,区域,电话,上级单位代号,状态\r\nwater,城乡水务局,水务局,部门,,,,在用\r\n',
).toString('base64')

const regionsFile = Buffer.from(
	'镇街,区划代码,村居,原来的代码,状态\r\n榴园镇,370404103202,乙村,,在用\r\n',
).toString('base64')

/** What those who run the county send. */
export const officeBodies = {
	changeCentrePhone: [
		{ id: 'centre-phone-00000001', version: 0, phone: '0632-7711234' },
		{ id: 'centre-phone-00000002', version: 0, phone: '１２３４５' },
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
	putPeopleFile: [{ id: 'people-file-00000001', name: '人员.csv', content: 'YSxiCg==' }],
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
	reviveDelivery: [{ id: 'revive-0000000000001' }],
} satisfies Bodies
