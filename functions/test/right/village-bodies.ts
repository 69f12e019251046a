import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import type { Bodies } from './bodies'
import { photos, tableFile, words } from './given'

/** What a village publishes, decides, and knows of its people. */
export const villageBodies = {
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
	askVillage: [
		{ id: 'village-0000000000001', name: '测试' },
		{ id: 'village-0000000000002', name: '测试', household: '3-07', phoneCode: 'code-of-the-button' },
	],
	commandVillager: [
		{ id: 'command-00000000000021', version: 1, type: 'confirm', household: '3-07' },
		{ id: 'command-00000000000022', version: 1, type: 'revoke', words: '搬走了。' },
		{ id: 'command-00000000000023', version: 1, type: 'leave' },
	],
	previewRoster: [{ name: '花名册.csv', content: '5aeT5ZCNLOaJi+acuuWPtwo=' }],
	putRoster: [
		{ id: 'roster-00000000000001', base: 0, name: '花名册.csv', content: '5aeT5ZCNLOaJi+acuuWPtwo=' },
	],
} satisfies Bodies
