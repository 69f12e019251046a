import { MASK, type Span } from './mask-number'

/** Of a home, only the village is told: 周庄村三组12号 becomes 周庄村****. */

const NUMBER = '[0-9０-９一二三四五六七八九十百零〇甲乙]+'
const MANY = `${NUMBER}(?:[-－—~]${NUMBER})*`
/** What a home's number is followed by; groups and rows alone are no home. */
const HOME = '(?:号院|号楼|号|栋|幢|单元|室)'
const PART = `[东西南北前后]?第?\\s?${MANY}\\s?(?:${HOME}|村民小组|小组|组|队|排|座|楼|层)`
const PLACE = '(?:村|社区|庄|屯|寨|营|小区|花园|家园|公寓|新村|路|街|巷|胡同|大道|门牌|住址|家住)'
/** 3号机井, 12号文件, 8号上午: things, papers and days have numbers, too. */
const NO_HOME =
	'(?!\\s?(?:[机水]?井|泵|桥|路|线|渠|沟|塘|地|田|棚|大棚|闸|库|坝|坑|仓|厂|店|铺|门面|商铺|文|令|台区|台|变|车|山|林|渔|鱼|楼梯|上午|下午|晚|开|召|至|到|前|后|起|发|举|公告|通知|会))'
const door = new RegExp(
	`${PLACE}\\s?(?<behind>(?:${PART}\\s?)*?[东西南北前后]?第?\\s?${MANY}\\s?${HOME}(?:\\s?${PART})*)${NO_HOME}|(?<chain>(?<!\\d|月)(?:${PART}\\s?)+?[东西南北前后]?${MANY}\\s?${HOME}(?:\\s?${PART})*)${NO_HOME}`,
	'gu',
)

/** Without one of these there is no door, and most words have none. */
const ANY_HOME = /[号栋幢室]|单元/u

/** Doors in words: a number of a house, a stair or a flat behind a place, or several of them in a row. */
export function doorsIn(text: string): Span<'address'>[] {
	if (!ANY_HOME.test(text)) return []
	return [...text.matchAll(door)].map(({ 0: found, index, groups }) => {
		const hidden = groups?.behind ?? groups?.chain ?? found
		const from = index + found.lastIndexOf(hidden)
		return { from, to: from + hidden.length, what: 'address' }
	})
}

/** Where the part of an address ends that may be told: behind its village, else its town. */
const known = [/^.*(?:村委会|居委会|社区|村|居|庄|屯|寨)/u, /^.*?(?:街道|镇|乡)/u, /^.*?(?:区|县|市)/u]

/** A column of home addresses says the village and no more. */
export function addressDown(text: string): string {
	for (const form of known) {
		const told = form.exec(text)?.[0]
		if (told === undefined) continue
		return told === text ? text : `${told}${MASK}`
	}
	return /[\d０-９组号栋室]/u.test(text) ? MASK : text
}
