import { type Work, type WorkKind, workKinds } from '../../leaving/leaving'

/** What is in somebody's hands, kind by kind: cases, errands, days on duty. */
const kind: Record<WorkKind, { readonly name: string; readonly unit: string }> = {
	cases: { name: '诉求', unit: '件' },
	errands: { name: '代办', unit: '件' },
	duty: { name: '值班', unit: '天' },
}

const each = (work: Work, say: (name: string, count: number, unit: string) => string) =>
	workKinds
		.filter((one) => work[one] > 0)
		.map((one) => say(kind[one].name, work[one], kind[one].unit))
		.join('、')

/** 「诉求 3 件、值班 2 天」: what there is none of is not said. */
export const sayWork = (work: Work) => each(work, (name, count, unit) => `${name} ${count} ${unit}`)
/** 「诉求 3、值班 2」, where there is little room. */
export const sayWorkShortly = (work: Work) => each(work, (name, count) => `${name} ${count}`)
