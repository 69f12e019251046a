import type { Crew } from '@huying/shared/roster/roster'
import type { Holder } from '@huying/shared/roster/roster-view'
import type { ShiftName } from '@huying/shared/roster/shift'
import * as words from '@huying/shared/text/zh-CN/roster'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Sheet } from '../../kit/sheet'
import { Tap } from '../../kit/tap'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { choices, nameOf } from './names'
import { sayDate } from './week'

const NOBODY = '-'
/** As many people beside the leader as one shift takes. */
const MOST = 10

type Props = {
	day: string
	shift: ShiftName
	crew: Crew
	people: readonly Holder[]
	onChange: (crew: Crew) => void
	onClose: () => void
}

/** Who is on duty in one shift: one leads, some others are there. */
export function CrewSheet({ day, shift, crew, people, onChange, onClose }: Props) {
	const there = choices(people)
	// whoever has left can be taken off the roster, but not chosen anew
	const left = [crew.leader, ...crew.people]
		.filter((user) => user !== undefined)
		.filter((user) => !there.some(({ value }) => value === user))
		.map((user) => ({ value: user, words: nameOf(people, user) }))
	const everybody = [...there, ...left]
	const lead = (chosen: string) => {
		const { leader: _, ...rest } = crew
		if (chosen === NOBODY) return onChange(rest)
		onChange({ leader: chosen, people: crew.people.filter((user) => user !== chosen) })
	}
	const toggle = (user: string) => {
		const others = crew.people.filter((one) => one !== user)
		const { leader, ...rest } = crew
		const next = others.length < crew.people.length ? others : [...crew.people, user]
		onChange({ ...rest, ...(leader !== undefined && leader !== user && { leader }), people: next })
	}
	const full = crew.people.length >= MOST
	return (
		<Sheet
			open
			tall
			title={words.editShift(sayDate(day), words.shift[shift])}
			onClose={onClose}
			foot={<Button words={words.done} onTap={onClose} />}
		>
			{everybody.length === 0 && <Quiet>{words.noHolders}</Quiet>}
			<Field label={words.pickLeader}>
				<Chips
					options={[...everybody, { value: NOBODY, words: words.noLeader }]}
					chosen={crew.leader ?? NOBODY}
					onChoose={lead}
				/>
			</Field>
			<Field label={words.pickPeople} {...(full && { hint: words.mostPeople })}>
				<View className="chips">
					{everybody.map(({ value, words: name }) => {
						const chosen = crew.people.includes(value)
						return (
							<Tap
								key={value}
								role="checkbox"
								checked={chosen}
								disabled={full && !chosen}
								className={chosen ? 'chips__one chips__one--chosen' : 'chips__one'}
								onTap={() => toggle(value)}
							>
								{name}
							</Tap>
						)
					})}
				</View>
			</Field>
		</Sheet>
	)
}
