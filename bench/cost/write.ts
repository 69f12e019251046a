import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../local/cloud/folder'
import type { Month } from './cost'
import { prices } from './prices'

const FENCE = /(<!-- table -->\n)[\s\S]*?(<!-- end -->)/
const pages = { english: 'cost.md', chinese: 'cost.zh-CN.md' } as const
type Language = keyof typeof pages

const heads = {
	english: {
		bill: ['what', 'a month', 'yuan', 'share'],
		work: ['for each case', 'times', 'read', 'written', 'yuan a month'],
		assumed: ' (assumed)',
		sum: '**together**',
		estimate: ' *',
	},
	chinese: {
		bill: ['项目', '一个月', '元', '占比'],
		work: ['每件事', '次数', '读', '写', '元/月'],
		assumed: '（估计）',
		sum: '**合计**',
		estimate: ' *',
	},
} as const

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
	[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

export const money = (yuan: number): string => yuan.toFixed(yuan < 10 ? 1 : 0)

function amount(many: number): string {
	if (many >= 1e6) return `${(many / 1e6).toFixed(1)} M`
	if (many >= 1e3) return `${(many / 1e3).toFixed(0)} k`
	return many.toFixed(many < 10 ? 1 : 0)
}

/** The two tables of the page: the bill, and what a case's life weighs. */
export function printed({ lines, weighed, yuan, cases }: Month, language: Language): string {
	const head = heads[language]
	const name = (one: (typeof lines)[number]) =>
		`${language === 'english' ? prices[one.name].unit : prices[one.name].chinese}${prices[one.name].from === 'estimate' ? head.estimate : ''}`
	const bill = [...lines]
		.sort((one, other) => other.yuan - one.yuan)
		.map((one) => [
			name(one),
			amount(one.amount),
			money(one.yuan),
			`${((one.yuan / yuan) * 100).toFixed(1)} %`,
		])
	const work = [...weighed]
		.sort((one, other) => other.yuan - one.yuan)
		.map(({ row: english, chinese, units, measured, times, yuan: cost }) => [
			`${language === 'english' ? english : chinese}${measured ? '' : head.assumed}`,
			String(Number((times / cases).toFixed(2))),
			String(units.read),
			String(units.written),
			money(cost),
		])
	return `${table(head.bill, [...bill, [head.sum, '', `**${money(yuan)}**`, '100 %']])}\n\n${table(head.work, work)}`
}

/** Puts the tables into docs/cost.md and docs/cost.zh-CN.md. */
export function writeDown(month: Month): void {
	for (const language of Object.keys(pages) as Language[]) {
		const page = join(root, 'docs', pages[language])
		const before = readFileSync(page, 'utf8')
		if (!FENCE.test(before)) throw new Error(`${pages[language]} has no place for the tables`)
		writeFileSync(
			page,
			before.replace(FENCE, (_, open, close) => `${open}\n${printed(month, language)}\n${close}`),
		)
	}
}
