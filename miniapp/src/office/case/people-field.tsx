import { people as words } from '@huying/shared/text/zh-CN/office-form'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Waiting } from '../../kit/waiting'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { sayFailure } from '../say-failure'
import type { Answers, Change } from './form'
import { UnitChoice } from './unit-choice'

type Named = NonNullable<Answers['people']>[number]
type Props = {
	chosen: Answers['people']
	village: string | undefined
	change: (change: Change) => void
}

/** Who may see a case: people of units, by name. */
export function PeopleField({ chosen = [], village, change }: Props) {
	const [open, setOpen] = useState(false)
	const [unit, setUnit] = useState<string>()
	const toggle = (one: Named) => {
		const kept = chosen.filter(({ user }) => user !== one.user)
		const next = kept.length === chosen.length ? [...chosen, one] : kept
		change({ people: next.length === 0 ? undefined : next })
	}
	return (
		<Field label={words.title} hint={words.hint}>
			{chosen.length === 0 ? (
				<Quiet>{words.all}</Quiet>
			) : (
				<Chips
					options={chosen.map(({ user, name }) => ({ value: user, words: name }))}
					chosen={chosen.map(({ user }) => user)}
					onChoose={(user) => toggle({ user, name: '' })}
				/>
			)}
			<Buttons>
				<Button words={words.add} look="calm" icon="plus" fit onTap={() => setOpen(true)} />
			</Buttons>
			<Sheet open={open} title={words.add} onClose={() => setOpen(false)} tall>
				{unit !== undefined && <Holders unit={unit} chosen={chosen} onToggle={toggle} />}
				<View>{words.from}</View>
				<UnitChoice chosen={unit} village={village} centre onChoose={setUnit} />
			</Sheet>
		</Field>
	)
}

/** Whoever holds a post in a unit. */
function Holders({
	unit,
	chosen,
	onToggle,
}: {
	unit: string
	chosen: readonly Named[]
	onToggle: (one: Named) => void
}) {
	const { value, failure, reload } = useAnswer(`posts ${unit}`, () => api.unitPosts({ params: { unit } }))
	if (value === undefined)
		return failure === undefined ? <Waiting /> : <Failure words={sayFailure(failure)} onRetry={reload} />
	const named = value.posts.map(({ user, name, role }) => ({
		user,
		name: name ?? words.nameless(roleWords[role]),
	}))
	const people = [...new Map(named.map((one) => [one.user, one])).values()]
	if (people.length === 0) return <Quiet>{words.nobody}</Quiet>
	return (
		<Chips
			options={people.map(({ user, name }) => ({ value: user, words: name }))}
			chosen={chosen.map(({ user }) => user)}
			onChoose={(user) => {
				const one = people.find((candidate) => candidate.user === user)
				if (one) onToggle(one)
			}}
		/>
	)
}
