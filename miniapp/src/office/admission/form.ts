import { centsOf } from '@huying/shared/admission/money'
import { type Spell, type Work, workSchema } from '@huying/shared/admission/work'
import { isErrorCode } from '@huying/shared/error/catalogue'
import { form as words } from '@huying/shared/text/zh-CN/admission'
import { errors } from '@huying/shared/text/zh-CN/error'
import * as v from 'valibot'

/** What is typed and chosen to ask for admission, as it is typed. */
export interface Form {
	readonly title: string
	readonly what: string
	/** A document on each line. */
	readonly basis: string
	readonly grids: 'all' | 'towns'
	readonly towns: readonly string[]
	readonly from: string
	readonly to: string
	readonly every: Spell
	readonly times: string
	readonly people: string
	readonly equipment: string
	readonly training: string
	/** Yuan a year. */
	readonly money: string
	readonly why: string
	readonly promise: string | undefined
}
export type FormField = keyof Form

export const emptyForm: Form = {
	title: '',
	what: '',
	basis: '',
	grids: 'towns',
	towns: [],
	from: '',
	to: '',
	every: 'month',
	times: '1',
	people: '',
	equipment: '',
	training: '',
	money: '',
	why: '',
	promise: undefined,
}

/** Whether money is said to be none, which wants a reason. */
export const isFree = ({ money }: Form): boolean => centsOf(money) === 0

/** The work that a form says, or what is wrong with which field. */
export function workOf(form: Form): { work: Work } | { faults: Partial<Record<FormField, string>> } {
	const result = v.safeParse(workSchema, drawn(form))
	if (result.success) return { work: result.output }
	const faults: Partial<Record<FormField, string>> = {}
	for (const issue of result.issues) {
		const field = fieldOf(v.getDotPath(issue) ?? '', issue.message)
		faults[field] ??= sayFault(field, issue.message)
	}
	return { faults }
}

/** The form in the shape of the contract; what is no number stands as none. */
function drawn(form: Form): unknown {
	const given = (text: string) => (text.trim() === '' ? undefined : text)
	return {
		title: form.title,
		what: form.what,
		basis: form.basis.split('\n').filter((line) => line.trim() !== ''),
		onto: form.grids === 'all' ? { grids: 'all' } : { grids: 'towns', towns: form.towns },
		term: { from: form.from.trim(), to: form.to.trim() },
		often: {
			every: form.every,
			times: /^\d{1,4}$/.test(form.times.trim()) ? Number(form.times) : Number.NaN,
		},
		support: {
			people: given(form.people),
			equipment: given(form.equipment),
			training: given(form.training),
		},
		money: {
			cents: centsOf(form.money) ?? Number.NaN,
			...(isFree(form) && { why: given(form.why) }),
		},
		promise: form.promise,
	}
}

/** The field that a fault of the contract belongs to. */
function fieldOf(path: string, code: string): FormField {
	if (code === 'moneyUnsaid') return 'why'
	const [first = '', second = ''] = path.split('.')
	if (first === 'onto') return 'towns'
	if (first === 'money') return second === 'why' ? 'why' : 'money'
	if (first === 'term') return second === 'from' ? 'from' : 'to'
	return (first === 'support' || first === 'often' ? second : first) as FormField
}

const own: Partial<Record<FormField, string>> = {
	times: words.timesWrong,
	money: words.moneyWrong,
}

function sayFault(field: FormField, code: string): string {
	if (code === 'textEmpty') return words.empty
	return own[field] ?? (isErrorCode(code) ? errors[code] : errors.invalidInput)
}
