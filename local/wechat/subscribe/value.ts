/**
 * The rule of each type of value, from WeChat's page 发送订阅消息 (订阅消息参数值内容限制说明). Characters are code
 * points. Where the page leaves something open, the stricter reading is taken.
 */
const rules: Readonly<Record<string, RegExp>> = {
	/** Chinese, letters, digits and symbols, mixed. */
	thing: /^.{1,20}$/u,
	/** No Chinese: 32 printable characters of ASCII. */
	character_string: /^[\x20-\x7e]{1,32}$/u,
	letter: /^[A-Za-z]{1,32}$/u,
	symbol: /^[\p{P}\p{S}]{1,5}$/u,
	number: /^(?=.{1,32}$)-?\d+(\.\d+)?$/u,
	/** One currency sign, ten digits, decimals, and may end in 元. */
	amount: /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u,
	phone_number: /^[\d\x20-\x2f]{1,17}$/u,
	/** Its first and last character may be Chinese. */
	car_number: /^(?=.{1,8}$)[\p{Script=Han}A-Za-z0-9][A-Za-z0-9·-]*[\p{Script=Han}A-Za-z0-9]?$/u,
	/** Pure letters and symbols may be 20; with Chinese it is 10. */
	name: /^(?:[\x20-\x7e]{1,20}|[\p{Script=Han}·\x20-\x7e]{1,10})$/u,
	phrase: /^\p{Script=Han}{1,5}$/u,
}

const day = String.raw`(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{4}([-/.])\d{1,2}\1\d{1,2})`
const hour = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`
const moments: Readonly<Record<string, RegExp>> = {
	time: new RegExp(`^(?:${day} ?)?${hour}$`, 'u'),
	date: new RegExp(`^${day}(?: ?${hour})?$`, 'u'),
}

/** What is wrong with the value of `thing1`: nothing, `is empty` or `invalid`. */
export function faultOfValue(key: string, value: unknown): 'is empty' | 'invalid' | undefined {
	if (value === undefined || value === '') return 'is empty'
	if (typeof value !== 'string' || /[\p{Cc}\u2028\u2029]/u.test(value)) return 'invalid'
	const type = key.replace(/\d+$/, '')
	const moment = moments[type]
	// From one moment to another: 2019年10月1日~2019年10月7日.
	const right = moment
		? value.split('~').length <= 2 && value.split('~').every((part) => isMoment(moment, part.trim()))
		: rules[type]?.test(value)
	return right ? undefined : 'invalid'
}

/** 13月 and 32日 have the shape of a date and are none. */
function isMoment(shape: RegExp, text: string): boolean {
	if (!shape.test(text)) return false
	const date = text.replace(new RegExp(`${hour}$`, 'u'), '').match(/\d+/g) ?? []
	const [dayOrMonth, ...rest] = date.toReversed().map(Number)
	const hasYear = (date[0]?.length ?? 0) === 4
	const [month, dayOfMonth] =
		date.length - (hasYear ? 1 : 0) === 1 ? [dayOrMonth, undefined] : [rest[0], dayOrMonth]
	return (month ?? 1) >= 1 && (month ?? 1) <= 12 && (dayOfMonth ?? 1) >= 1 && (dayOfMonth ?? 1) <= 31
}

/** The first field of the template that is missing or breaks its rule, or one that the template does not have. */
export function faultOfData(keys: readonly string[], data: unknown): string | undefined {
	const given = isRecord(data) ? data : {}
	for (const key of keys) {
		const field = given[key]
		const fault = faultOfValue(key, isRecord(field) ? field.value : undefined)
		if (fault) return `data.${key}.value ${fault}`
	}
	const strange = Object.keys(given).find((key) => !keys.includes(key))
	return strange && `data.${strange} is not in the template`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null
}
