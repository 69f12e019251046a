import { Input, Textarea, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { accessible } from './accessible'
import { Icon } from './icon'
import './field.scss'

type FieldProps = PropsWithChildren<{
	label: string
	/** Not needed to go on: said in words, since a star says nothing. */
	hint?: string | undefined
	error?: string | undefined
}>

/** A question, how to answer it, and what is wrong with the answer. */
export function Field({ label, hint, error, children }: FieldProps) {
	return (
		<View className="field">
			<View className="field__label">{label}</View>
			{hint !== undefined && <View className="field__hint">{hint}</View>}
			<View className="field__answer">{children}</View>
			{error !== undefined && (
				<View className="field__error" {...accessible('alert')}>
					<Icon name="circle-alert" colour="accent" />
					<View>{error}</View>
				</View>
			)}
		</View>
	)
}

type InputProps = {
	/** Read out by a screen reader; usually the field's own label. */
	label: string
	value: string
	onInput: (value: string) => void
	placeholder?: string
	/** Longest in characters. */
	most?: number
	onDone?: () => void
}

/** In a browser the element that can be reached is inside Taro's: it takes its name from here. */
const named = (label: string) =>
	process.env.TARO_ENV === 'weapp' ? { ariaLabel: label } : { nativeProps: { 'aria-label': label } }

/** One line: a name, a number, a word to look for. */
export function TextInput({
	label,
	value,
	onInput,
	placeholder = '',
	most = 140,
	onDone,
	number = false,
	focus = false,
}: InputProps & { number?: boolean /** Writing begins here at once. */; focus?: boolean }) {
	return (
		<Input
			className="input"
			placeholderClass="input__placeholder"
			type={number ? 'number' : 'text'}
			value={value}
			placeholder={placeholder}
			maxlength={most}
			focus={focus}
			onInput={(event) => onInput(event.detail.value)}
			onConfirm={() => onDone?.()}
			{...named(label)}
		/>
	)
}

/** Several lines, growing with what is written. */
export function TextArea({ label, value, onInput, placeholder = '', most = 2000 }: InputProps) {
	return (
		<Textarea
			className="input input--area"
			placeholderClass="input__placeholder"
			value={value}
			placeholder={placeholder}
			maxlength={most}
			autoHeight
			disableDefaultPadding
			cursorSpacing={120}
			onInput={(event) => onInput(event.detail.value)}
			{...named(label)}
		/>
	)
}
