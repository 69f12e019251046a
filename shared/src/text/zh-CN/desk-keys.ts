/** What the keyboard does on the desk. */
export const title = '按键'
export const explain = '写字的时候，这些键只是字。'
export const walk = '在列表里'
export const move = '对打开的这一件'
export const does = {
	down: '下一件',
	up: '上一件',
	open: '打开',
	tick: '勾上，再按去掉',
	filter: '筛选',
	find: '查找任何一件',
	help: '看这张表',
	leave: '关上，或者全部不勾',
} as const
export const or = '或'
/** Keys whose names are not what they write. */
export const keyName: Readonly<Record<string, string>> = {
	ArrowDown: '↓',
	ArrowUp: '↑',
	Enter: '回车',
	Escape: 'Esc',
	'.': '句号',
}
