import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Form } from './typed-form'

const place = (key: string) => `disclosure-form ${key}`

/** What was typed on this device and not saved yet; undefined where there is nothing. */
export function keptForm(key: string): Form | undefined {
	const kept: unknown = Taro.getStorageSync(place(key))
	return kept ? (kept as Form) : undefined
}

export function dropForm(key: string): void {
	Taro.removeStorageSync(place(key))
}

/** A form that is kept as it is typed. `begin` is what it starts with where nothing is kept. */
export function useKeptForm(key: string, begin: Form) {
	const [form, setForm] = useState<Form>(() => keptForm(key) ?? begin)
	const change = (changes: Partial<Form>) =>
		setForm((before) => {
			const after = { ...before, ...changes }
			Taro.setStorageSync(place(key), after)
			return after
		})
	return [form, change] as const
}
