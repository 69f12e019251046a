import { beijing } from '../../time/day'

const clock = (at: number) => {
	const { hour, minute } = beijing(at)
	return `${hour}:${String(minute).padStart(2, '0')}`
}
/** 「8:30 到 10:00」 */
export const sayClockTime = (from: number, to: number) => `${clock(from)} 到 ${clock(to)}`

/** Seen from whoever asks. */
export const kinship = {
	parent: '父母',
	spouse: '老伴',
	child: '孩子',
	relative: '亲戚',
	neighbour: '邻居',
	other: '别人',
} as const
