import type { ListName } from '../../service/list'
import type { MaterialForm, Service } from '../../service/service'
import { spaced } from './spaced'

/** 服务事项: the words of an entry. */
export const materialForm: Record<MaterialForm, string> = {
	original: '原件',
	copy: '复印件',
	form: '现场填',
	picture: '照片',
}

/** What the county's lists are called. */
export const listName: Record<ListName, string> = {
	services: '服务事项',
	points: '服务点',
	touringDays: '巡回服务日',
	replyTemplates: '答复模板',
}

/** 25 yuan, 25.50 yuan. */
export const yuan = (fen: number): string => {
	const [whole, part] = (fen / 100).toFixed(2).split('.')
	return part === '00' ? `${whole}` : `${whole}.${part}`
}

/** What it costs, in one line. */
export function sayFee({ fen, words }: Service['fee']): string {
	if (fen === 0) return words ?? '不收钱'
	return words === undefined ? `${yuan(fen)} 元` : `${yuan(fen)} 元（${words}）`
}

/** How long it takes. */
export const sayTakes = (days: number): string => (days === 0 ? '当场办好' : `${days} 个工作日`)

/** How a question is headed for whoever answers it. */
export const questionTitle = {
	service: (name: string) => `咨询：${name}`,
	touringDay: (day: string, unit: string) => spaced`${day}${unit}来，想请办`,
	plain: '咨询',
}
