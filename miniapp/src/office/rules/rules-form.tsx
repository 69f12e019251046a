import type { RulesView } from '@huying/shared/rule/rules-view'
import * as words from '@huying/shared/text/zh-CN/rules-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Problem } from '../case/problem'
import { fieldOf, fields, type Place, readFields, type Written, written } from './fields'
import type { Names } from './kinds'
import { RuleGroup } from './rule-group'
import './rules-form.scss'
import { useChangeRules } from './use-change-rules'

const groups = Object.keys(fields) as (keyof typeof fields)[]

type Props = { view: RulesView; names: Names; onDone: () => void }

/** All rules: to read, and for those who may, to change together. */
export function RulesForm({ view, names, onDone }: Props) {
	const { busy, trouble, change, forget } = useChangeRules(view.version)
	const [touched, setTouched] = useState<Partial<Written>>()
	const [wrong, setWrong] = useState<readonly Place[]>([])
	const said = written(view.rules, names)
	const about = fieldOf(trouble?.field)
	const refused = about &&
		trouble && {
			place: about,
			words: trouble.code === 'invalidInput' ? words.outOfRange : trouble.words,
		}
	const leave = () => {
		setTouched(undefined)
		setWrong([])
		forget()
	}
	const save = async () => {
		const read = readFields(view.rules, touched ?? {}, names)
		if ('unread' in read) {
			setWrong(read.unread)
			return
		}
		setWrong([])
		if (await change(read.rules)) {
			leave()
			onDone()
		}
	}
	return (
		<View>
			{view.mayEdit && touched === undefined && (
				<View className="rules-form__open">
					<Button words={words.change} fit onTap={() => setTouched({})} />
				</View>
			)}
			<View className="rules-form">
				{groups.map((group) => (
					<View key={group} className="rules-form__group">
						<RuleGroup
							group={group}
							said={said}
							touched={touched}
							wrong={wrong}
							refused={refused}
							onTouch={(place, typed) => setTouched({ ...touched, [place]: typed })}
						/>
					</View>
				))}
			</View>
			<Problem words={wrong.length > 0 ? words.unread : trouble?.words} />
			{touched !== undefined && (
				<View className="rules-form__foot">
					<Buttons>
						<Button words={words.leave} look="calm" disabled={busy} onTap={leave} />
						<Button words={words.save} busy={busy} onTap={save} />
					</Buttons>
				</View>
			)}
		</View>
	)
}
