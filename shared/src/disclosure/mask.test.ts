import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultGroups } from './default-groups'
import type { Group } from './group'
import { mask, maskText } from './mask'
import { addressDown } from './mask-address'
import { maskNames } from './mask-name'

const groupOf = (name: string) => defaultGroups.find(({ group }) => group === name) as Group
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

describe('numbers in words', () => {
	it.each([
		['370404198001011234', '****', ['identity']],
		['身份证37040419800101123X，户主', '身份证****，户主', ['identity']],
		['37040419800101123x', '****', ['identity']],
		['370404 19800101 1234', '****', ['identity']],
		['370404-1980-01-01-1234', '****', ['identity']],
		['370404800101123', '****', ['identity']],
		[wide('370404198001011234'), '****', ['identity']],
		['３７０４０４１９８００１０１１２３Ｘ', '****', ['identity']],
		['370404 19800101 123', '****', ['card']],
		['电话13800138000。', '电话****。', ['phone']],
		['138 0013 8000', '****', ['phone']],
		['138-0013-8000', '****', ['phone']],
		['138－0013－8000', '****', ['phone']],
		['1 3 8 0 0 1 3 8 0 0 0', '****', ['phone']],
		['+86 13800138000', '+****', ['card']],
		['013800138000', '****', ['phone']],
		['3人13800138000', '3人****', ['phone']],
		['（0632）3456789', '（****', ['phone']],
		['①③⑧００１３８０００', '****', ['phone']],
		['0632-3456789', '****', ['phone']],
		['010 82345678', '****', ['phone']],
		['座机：3456789', '座机：****', ['phone']],
		['卡号6222021001112223334', '卡号****', ['card']],
		['6222 0210 0111 2223 334', '****', ['card']],
		['4000123412341', '****', ['card']],
		['一三八〇〇一三八〇〇〇', '****', ['phone']],
		['2026-07-08 13800138000', '2026-07-08 ****', ['phone']],
		['13800138000、13900139000', '****、****', ['phone', 'phone']],
	])('%s is shown as %s', (text, shown, kinds) => {
		expect(maskText(text)).toEqual({ text: shown, found: kinds })
	})

	it.each([
		'2026-07-08 18600',
		'18600 2026-07-08 3200',
		'2026-07-08-2026-09-30',
		'20260708-20260930',
		'1,234,567.89 元',
		'合同 2026-001',
		'第 12 批，3 户 5 人',
		'编号 370404100201',
		'面积 3456789 平方米',
		'统一编码 12345678',
		'一二三四五六七八九十',
		'****',
	])('%s stays', (text) => {
		expect(maskText(text)).toEqual({ text, found: [] })
	})

	const number = (pattern: RegExp) => fc.stringMatching(pattern)
	const day = fc
		.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
	const identity = fc
		.tuple(number(/^[1-8]\d{5}$/), day, number(/^\d{3}[\dXx]$/))
		.map((parts) => parts.join(''))
	const secret = fc.oneof(
		identity,
		identity.map((whole) => whole.slice(0, 6) + whole.slice(8, 17)),
		number(/^1[3-9]\d{9}$/),
		number(/^0[3-9]\d{2}[2-8]\d{6}$/),
		number(/^(62|4|5|3|9)\d{12,17}$/).filter((card) => card.length >= 13 && card.length <= 19),
	)
	/** As people type it: all of it, in groups of some size, in wide digits. */
	const typed = fc
		.tuple(
			secret,
			fc.constantFrom('', ' ', '-', '－', '　', '—', ' - '),
			fc.integer({ min: 1, max: 6 }).filter((size) => size !== 5),
			fc.boolean(),
		)
		.map(([digits, between, size, isWide]) => {
			const groups = digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []
			const text = groups.join(between)
			return { digits: digits.slice(0, 17), text: isWide ? wide(text) : text }
		})
	const words = fc.stringMatching(/^[甲乙丙，。、：（）a-z]{0,5}$/)

	it('hides each of them whole, wherever it stands and however it is typed', () => {
		fc.assert(
			fc.property(words, typed, words, (before, { text }, after) => {
				const shown = maskText(`${before}${text}${after}`).text
				expect(shown.normalize('NFKC')).not.toMatch(/\d/)
			}),
			{ numRuns: 2000 },
		)
	})

	it('finds nothing more in what it has masked', () => {
		const pieces = fc.constantFrom(
			...[
				'1',
				'13',
				'2026',
				'07',
				'08',
				'370404',
				'19800101',
				'123',
				'138',
				'0013',
				'8000',
				'0632',
				'3456789',
			],
			...[
				'-',
				' ',
				'－',
				'村',
				'组',
				'号',
				'栋',
				'室',
				'三',
				'〇',
				'一',
				'X',
				'*',
				'路',
				'电话',
				'元',
				'、',
				'９',
			],
		)
		const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''))
		fc.assert(
			fc.property(text, (given) => {
				const { text: once } = maskText(given)
				expect(maskText(once)).toEqual({ text: once, found: [] })
				expect(addressDown(addressDown(given))).toBe(addressDown(given))
			}),
			{ numRuns: 3000 },
		)
	})
})

describe('homes', () => {
	it.each([
		['周庄村三组12号', '周庄村****'],
		['峄城区榴园镇周庄村3组12号院', '峄城区榴园镇周庄村****'],
		['三组12号李家', '****李家'],
		['幸福小区3栋2单元501室', '幸福小区****'],
		['3栋2单元501室漏水', '****漏水'],
		['家住周庄村东12号，独居', '家住周庄村****，独居'],
		['建设路１２号', '建设路****'],
		['周庄社区 5 号楼 302 室', '周庄社区 ****'],
	])('%s is shown as %s', (text, shown) => {
		expect(maskText(text)).toEqual({ text: shown, found: ['address'] })
	})

	it.each([
		'周庄村3组排水沟清淤',
		'3号机井维修',
		'村东路5号桥',
		'周庄村12户',
		'9月3号上午',
		'镇政府〔2026〕12号文件',
		'村3号召开村民代表会议',
		'周庄村12号公告',
	])('%s stays', (text) => {
		expect(maskText(text)).toEqual({ text, found: [] })
	})

	it.each([
		['峄城区榴园镇周庄村三组12号', '峄城区榴园镇周庄村****'],
		['张村镇李村东头', '张村镇李村****'],
		['榴园镇政府院内', '榴园镇****'],
		['周庄村', '周庄村'],
		['三组12号', '****'],
		['村东头', '村****'],
		['外地', '外地'],
	])('a column of addresses: %s is shown as %s', (text, shown) => {
		expect(addressDown(text)).toBe(shown)
	})
})

describe('names', () => {
	it.each([
		['张三', '张*'],
		['欧阳娜娜', '欧阳**'],
		['欧阳', '欧*'],
		['张三、李四光', '张*、李**'],
		['张三（户主）', '张*（户主）'],
		['张三（李四之妻）', '张*（*）'],
		['张三等5人', '张*等5人'],
		['阿依古丽·买买提', '阿*******'],
		['王', '王'],
		['𠮷田', '𠮷*'],
	])('%s is shown as %s, and stays so', (name, shown) => {
		expect(maskNames(name)).toBe(shown)
		expect(maskNames(shown)).toBe(shown)
	})

	const birth = groupOf('birth')

	it('are hidden in their column, in words of their row, and around the table', () => {
		const { rows, around, hidden } = mask(
			birth,
			[
				['张三', '张三家的奖扶，电话13800138000', 5_000, '2026-07-08'],
				['李四', '张三代领', null, null],
			],
			{ title: '三季度', note: '张 三的补助下月停发。', papers: ['李四.pdf'] },
		)
		expect(rows).toEqual([
			['张*', '张*家的奖扶，电话****', 5_000, '2026-07-08'],
			['李*', '张三代领', null, null],
		])
		expect(around).toEqual({ title: '三季度', note: '张*的补助下月停发。', papers: ['李*.pdf'] })
		expect(hidden).toEqual([
			{ part: 'cell', row: 0, column: 0, what: 'name' },
			{ part: 'cell', row: 0, column: 1, what: 'phone' },
			{ part: 'cell', row: 0, column: 1, what: 'name' },
			{ part: 'cell', row: 1, column: 0, what: 'name' },
			{ part: 'note', what: 'name' },
			{ part: 'paper', what: 'name' },
		])
	})

	it('stand whole where the county says so; numbers never do', () => {
		const { rows, hidden } = mask(
			groupOf('support'),
			[['张三 370404198001011234', 2, 80_000, null, '张三']],
			{ title: '低保' },
		)
		expect(rows).toEqual([['张三 ****', 2, 80_000, null, '张三']])
		expect(hidden).toEqual([{ part: 'cell', row: 0, column: 0, what: 'identity' }])
	})
})
