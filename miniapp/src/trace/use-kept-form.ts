import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { useSessionStore } from '../session/store'

type Kept<Form> = { readonly user: string | undefined; readonly form: Form }
const keyOf = (name: string) => `trace-form ${name}`

/** Writes a form into storage before its page is opened. */
export function beginForm<Form>(name: string, form: Form): void {
	const user = useSessionStore.getState().session?.user
	Taro.setStorageSync(keyOf(name), { user, form } satisfies Kept<Form>)
}

/** What was being written, of whoever is signed in. */
export function keptForm<Form>(name: string): Form | undefined {
	const kept: unknown = Taro.getStorageSync(keyOf(name))
	const user = useSessionStore.getState().session?.user
	return kept && (kept as Kept<Form>).user === user ? (kept as Kept<Form>).form : undefined
}

/** A form that is kept with every letter, and taken up again where it was left. */
export function useKeptForm<Form extends object>(name: string, empty: Form) {
	const [form, setForm] = useState<Form>(() => ({ ...empty, ...keptForm<Form>(name) }))
	const change = useCallback(
		(next: Partial<Form>) => {
			const changed = { ...empty, ...keptForm<Form>(name), ...next }
			beginForm(name, changed)
			setForm(changed)
		},
		[name, empty],
	)
	/** Lets go of it in the same moment as it is sent off; the page, which is about to be left, stays as it was. */
	const release = useCallback(() => Taro.removeStorageSync(keyOf(name)), [name])
	return { form, change, release }
}
