/** Family names of two characters (复姓) that there still are. */
const doubled = new Set(
	'欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 颛孙 公良 漆雕 乐正 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 梁丘 左丘 西门 第五 即墨 达奚'.split(
		' ',
	),
)
/** Between two names in one cell. */
const BETWEEN = /([、，,;；/\s]+)/u
/** Behind a name, and no part of it. */
const BEHIND = /^(?<name>[^（(【[《0-9０-９]*?)(?<behind>等\s?[0-9０-９]*\s?[人户]?|[（(【[《0-9０-９].*)?$/u
/** What brackets may say of a person without naming another. */
const harmless = /^(?:等\s?[0-9０-９]*\s?[人户]?|[（(](?:户主|本人|已故|代领|代|男|女|注销|新增|停发)[）)])$/u

/** 张三 → 张*, 欧阳娜娜 → 欧阳**; each of several in one cell. */
export function maskNames(cell: string): string {
	return cell
		.split(BETWEEN)
		.map((part, at) => (at % 2 === 1 || part === '' ? part : maskOne(part)))
		.join('')
}

/** The names that a cell of persons holds, as they would stand elsewhere. */
export function namesIn(cell: string): string[] {
	return cell
		.split(BETWEEN)
		.filter((_, at) => at % 2 === 0)
		.map((part) => BEHIND.exec(part)?.groups?.name ?? part)
		.filter((name) => [...name].length > 1 && !name.includes('*'))
}

function maskOne(part: string): string {
	const { name = part, behind = '' } = BEHIND.exec(part)?.groups ?? {}
	return `${maskName(name)}${behind === '' || harmless.test(behind) ? behind : '（*）'}`
}

/** The family name, and a star for each character of the rest. */
export function maskName(name: string): string {
	const characters = [...name]
	const family = characters.length > 2 && doubled.has(characters.slice(0, 2).join('')) ? 2 : 1
	return characters.map((character, at) => (at < family ? character : '*')).join('')
}

/** A name in words, however it is spaced: 张 三 too. */
export function nameForm(names: readonly string[]): RegExp | undefined {
	const forms = [...new Set(names)]
		.sort((left, right) => right.length - left.length)
		.map((name) => [...name].map(escaped).join('[\\s·]*'))
	return forms.length === 0 ? undefined : new RegExp(forms.join('|'), 'gu')
}

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
