import { beijing } from '../../time/day'
import { sayDate } from './time'

/** A whole case on paper: cover, contents, every step, photos, letters. */
export const title = '卷宗'
export const waiting = '正在取卷宗，请稍等。'
export const back = '回到诉求'
export const print = '打印卷宗'
export const printHint = '用 A4 纸打印。取卷宗这件事已经记下。'
export const printElsewhere = '要打印，请在电脑上打开这一页。'
export const open = '看卷宗'

export const cover = {
	name: '诉求办理卷宗',
	number: '受理编号',
	sourceNumber: '原工单号',
	what: '事由',
	source: '来源',
	opened: '登记时间',
	status: '现在',
	place: '地点',
	caller: '诉求人',
	unit: '承办单位',
	supports: '配合单位',
	taken: '取出',
	hidden: '不显示',
	steps: (count: number) => `${count} 步`,
}
export const takenBy = (unit: string, time: string) => `${unit}，${time}`
export const contents = '目录'
export const parts = {
	said: '诉求内容',
	steps: '办理经过',
	photos: '照片',
	letters: '告知书',
	digests: '校验',
}
export const numerals = ['一', '二', '三', '四', '五']
export const part = (place: number, name: string) => `${numerals[place] ?? ''}、${name}`
export const partLine = (name: string, count: number) => `${name}（${count}）`
export const noWords = '没有文字。'
export const spoken = '诉求人用语音说的，还没有写成字。'
export const noPhotos = '没有照片。'
export const letterLine = (title: string, number: string) => `${title}，${number}`
export const noLetters = '没有告知书。'
export const photoOf = (seq: number) => `第 ${seq} 步`
export const opening = '反映时'
export const intact = '每一步的校验值都由上一步和这一步的原文算出，全部核对一致。'
export const broken = '有校验值核对不上，请立即报告系统管理员。'
export const head = (hash: string) => `末步校验值：${hash}`
export const recordings = (count: number) => `录音 ${count} 段，不附在纸上。`
export const films = (count: number) => `视频 ${count} 段，不附在纸上。`

/** 「2026 年 11 月 21 日 14:30:05」 */
export function stepTime(at: number): string {
	const { hour, minute } = beijing(at)
	return `${sayDate(at)} ${hour}:${String(minute).padStart(2, '0')}`
}
