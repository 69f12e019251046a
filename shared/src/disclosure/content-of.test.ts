import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { digest } from '../identifier/digest'
import { contentSchema } from './content'
import { contentOf, contentText, type Making } from './content-of'
import { defaultGroups } from './default-groups'
import type { Group } from './group'
import { readTable } from './read-table'

const groupOf = (name: string) => defaultGroups.find(({ group }) => group === name) as Group
const VILLAGE = '370404100201'

function making(name: string, rows: string[][], more: Partial<Making> = {}, note?: string): Making {
	const group = groupOf(name)
	const period = '2026-Q3'
	const typed = {
		title: '三季度',
		rows,
		opening: '100',
		closing: '150',
		photos: ['photo-0123456789ab'],
		...(note !== undefined && { note }),
	}
	return {
		group,
		period,
		typed,
		read: readTable(group, typed, period),
		disclosure: `${VILLAGE}-${name}-${period}`,
		edition: 1,
		village: VILLAGE,
		villageName: '演示村',
		salt: '00'.repeat(16),
		masked: true,
		...more,
	}
}
const flows = [
	['7月8日', '发包，张三 13800138000', '发包 6222021001112223334', '80', ''],
	['8月8日', '修沟', '修沟', '-30', ''],
]

describe('a content', () => {
	it('is whole, and fits its schema', () => {
		const { content, masked } = contentOf(making('funds', flows, { beforeClosing: 10_000 }, '见公开栏。'))
		expect(v.parse(contentSchema, content)).toEqual(content)
		expect(content).toMatchObject({
			tenant: '370404',
			shape: 'ledger',
			rows: [
				['2026-07-08', '发包，张三 ****', '发包 ****', 8_000, null],
				['2026-08-08', '修沟', '修沟', -3_000, null],
			],
			balance: {
				balanced: true,
				before: 10_000,
				continues: true,
				// what is drawn is masked like what is read
				breakdown: [
					{ name: '发包 ****', cents: 8_000 },
					{ name: '修沟', cents: -3_000 },
				],
			},
			totals: { amount: 5_000 },
			note: '见公开栏。',
			photos: ['photo-0123456789ab'],
		})
		expect(masked).toEqual(['第 1 行「事由」里的电话', '第 1 行「类别」里的银行卡号'])
	})

	it('keeps everything in the original, and says nothing was hidden', () => {
		const { content, masked } = contentOf(making('funds', flows, { masked: false }))
		expect(content.rows[0]).toEqual([
			'2026-07-08',
			'发包，张三 13800138000',
			'发包 6222021001112223334',
			8_000,
			null,
		])
		expect(masked).toEqual([])
	})

	it('tells names by column, and masks reason and papers', () => {
		const rows = [
			['张三', '奖扶', '50', ''],
			['李四', '奖扶 370404198001011234', '50', ''],
		]
		const papers = [{ paper: 'a'.repeat(64), name: '李四.pdf', bytes: 9 }]
		const { content, masked } = contentOf(making('birth', rows, { papers, reason: '张三写重了' }))
		expect(content.papers[0]?.name).toBe('李*.pdf')
		expect(content.reason).toBe('张*写重了')
		expect(content.balance).toBeUndefined()
		expect(masked).toEqual([
			'「对象」一列的姓名，共 2 个',
			'第 2 行「项目」里的身份证号',
			'更正原因里的姓名',
			'文件名里的姓名',
		])
	})

	it('has a digest that its salt alone changes', () => {
		const one = contentText(contentOf(making('funds', flows)).content)
		const other = contentText(contentOf(making('funds', flows, { salt: '11'.repeat(16) })).content)
		expect(digest(one)).not.toBe(digest(other))
		expect(contentText(JSON.parse(one))).toBe(one)
	})

	it('is never made of a table with faults', () => {
		expect(() => contentOf(making('funds', [['', '', '', '', '']].concat([['x']])))).toThrow('faults')
	})

	it('tells the first fifty things that were hidden', () => {
		const rows = Array.from({ length: 60 }, () => ['7月8日', '13800138000', '甲', '1', ''])
		const { masked } = contentOf(making('funds', rows))
		expect(masked).toHaveLength(51)
		expect(masked.at(-1)).toBe('另外还有 10 处')
	})

	it('shows no number of a person, wherever it was written', () => {
		const secret = fc.constantFrom(
			...['370404198001011234', '37040419800101123X', '370404 19800101 1234', '13800138000', '138-0013-8000'],
			...['１３８００１３８０００', '6222021001112223334', '6222 0210 0111 2223 334', '0632-7711234'],
		)
		const words = fc
			.tuple(fc.constantFrom('', '张三', '付', '，'), secret, fc.constantFrom('', '元', '。'))
			.map((parts) => parts.join(''))
		const name = fc.constantFrom('funds', 'birth', 'support', 'party')
		fc.assert(
			fc.property(name, words, words, words, (group, one, two, three) => {
				const row = groupOf(group).columns.map(({ type }) =>
					type === 'date' ? '2026-7-8' : type === 'money' ? '-8.5' : type === 'count' ? '3' : one,
				)
				const papers = [{ paper: '', name: three, bytes: 1 }]
				const { content } = contentOf(making(group, [row], { papers, reason: two }, three))
				const { rows, title, note, balance, reason, papers: named } = content
				const text = JSON.stringify([rows, title, note, balance?.breakdown, reason, named]).normalize('NFKC')
				expect(text.replace(/[\s-]/g, '')).not.toMatch(/1[3-9]\d{9}|\d{15}|0632\d{7}/)
			}),
		)
	})
})
