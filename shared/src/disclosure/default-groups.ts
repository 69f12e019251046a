import type { Group } from './group'

/**
 * What villages publish until a county settles otherwise. The groups are those of the source documents
 * (三资、党务、低保、救灾救助、生育服务与奖扶、户口变动); cadences and days are proposals. Decisions (四议两公开) are
 * kept in stages, not in tables: see decision/.
 */
export const defaultGroups: readonly Group[] = [
	{
		group: 'funds',
		name: '资金收支',
		sentence: '村集体这一季收了哪些钱，花了哪些钱，还剩多少。',
		shape: 'ledger',
		columns: [
			{ column: 'day', name: '日期', type: 'date', required: true },
			{ column: 'what', name: '事由', type: 'text', required: true },
			{ column: 'category', name: '类别', type: 'text', required: true, breakdown: true },
			{ column: 'amount', name: '金额（元）', type: 'money', required: true },
			{ column: 'note', name: '备注', type: 'text' },
		],
		cadence: 'quarterly',
		dueDays: 15,
		audience: 'public',
	},
	{
		group: 'assets',
		name: '资产资源',
		sentence: '村集体的房屋、机井、土地、水面，租给了谁，租金多少，到哪年。',
		shape: 'list',
		columns: [
			{ column: 'what', name: '名称', type: 'text', required: true },
			{ column: 'extent', name: '数量', type: 'text' },
			{ column: 'use', name: '怎么用', type: 'text', required: true },
			{ column: 'rent', name: '年租金（元）', type: 'money' },
			{ column: 'until', name: '到期日', type: 'date' },
		],
		cadence: 'yearly',
		dueDays: 30,
		audience: 'public',
	},
	{
		group: 'party',
		name: '党务',
		sentence: '村党支部开了什么会，定了什么事，谁来办。',
		shape: 'list',
		columns: [
			{ column: 'day', name: '日期', type: 'date', required: true },
			{ column: 'what', name: '内容', type: 'text', required: true },
			{ column: 'outcome', name: '结果', type: 'text' },
		],
		cadence: 'quarterly',
		dueDays: 15,
		audience: 'public',
	},
	{
		group: 'support',
		name: '低保',
		sentence: '谁家在领低保，几口人，一个月多少钱。',
		shape: 'list',
		columns: [
			{ column: 'person', name: '户主', type: 'person', required: true },
			{ column: 'people', name: '人数', type: 'count', required: true },
			{ column: 'amount', name: '月金额（元）', type: 'money', required: true },
			{ column: 'since', name: '从哪天起', type: 'date' },
			{ column: 'note', name: '备注', type: 'text' },
		],
		cadence: 'quarterly',
		dueDays: 15,
		audience: 'village',
		shownDays: 365,
		wholeNames: true,
	},
	{
		group: 'relief',
		name: '救灾救助',
		sentence: '救灾、临时救助的钱和东西发给了谁，发了多少。',
		shape: 'list',
		columns: [
			{ column: 'day', name: '日期', type: 'date', required: true },
			{ column: 'person', name: '领取人', type: 'person', required: true },
			{ column: 'what', name: '什么', type: 'text', required: true },
			{ column: 'amount', name: '金额（元）', type: 'money' },
		],
		cadence: 'event',
		dueDays: 10,
		audience: 'village',
		shownDays: 365,
		wholeNames: true,
	},
	{
		group: 'birth',
		name: '生育服务与奖扶',
		sentence: '生育登记、奖励扶助给了谁，给了多少。',
		shape: 'list',
		columns: [
			{ column: 'person', name: '对象', type: 'person', required: true },
			{ column: 'what', name: '项目', type: 'text', required: true },
			{ column: 'amount', name: '金额（元）', type: 'money' },
			{ column: 'day', name: '日期', type: 'date' },
		],
		cadence: 'quarterly',
		dueDays: 15,
		audience: 'village',
		shownDays: 180,
	},
	{
		group: 'household',
		name: '户口变动',
		sentence: '这一季迁来几人、迁走几人、新生几人、过世几人，只说人数。',
		shape: 'list',
		columns: [
			{ column: 'change', name: '变动', type: 'text', required: true },
			{ column: 'people', name: '人数', type: 'count', required: true },
		],
		cadence: 'quarterly',
		dueDays: 15,
		audience: 'public',
	},
]
