import * as words from '@huying/shared/text/zh-CN/people-page'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld } from '@huying/shared/user/post'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Field, TextInput } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons, Stack } from '../../../kit/row'
import { Quiet } from '../../../kit/words'
import { AdministrationLinks } from '../../administration/administration-links'
import { UnitField } from '../../case/unit-field'
import { useUnits } from '../../case/use-units'
import { Chips } from '../../chips'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { CodeSheet, InvitationList } from '../../people/invitation-list'
import { InviteSheet } from '../../people/invite-sheet'
import { PeopleFile } from '../../people/people-file'
import { PeopleList } from '../../people/people-list'
import { PersonSheet } from '../../people/person-sheet'
import { usePeople } from '../../people/use-people'
import { useSettled } from '../../people/use-settled'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000
type Part = keyof typeof words.parts
const options = (Object.keys(words.parts) as Part[]).map((value) => ({ value, words: words.parts[value] }))

/** Who holds which post: of the county for an administrator, of their own unit for a leader. */
export default function PeoplePage() {
	const { session, profile } = useStaff()
	const now = useNow(MINUTE)
	const posts = profile?.posts.filter((post) => isHeld(post, now)) ?? []
	const administers = posts.some(({ role, unit }) => role === 'administrator' && unit === CENTRE)
	const own = posts.find(({ role, unit }) => role === 'leader' && unit !== CENTRE)?.unit
	const [picked, setPicked] = useState<string | null>()
	const unit = picked === null ? undefined : (picked ?? own ?? (administers ? CENTRE : undefined))
	const [typed, setTyped] = useState('')
	const [part, setPart] = useState<Part>('people')
	const [told, setTold] = useState<string>()
	const [user, setUser] = useState<string>()
	const [inviting, setInviting] = useState(false)
	const [made, setMade] = useState<string>()
	const { value: units } = useUnits()
	const unitName = units?.find((one) => one.unit === unit)?.name ?? ''
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const mayLook = administers || own !== undefined
	const list = usePeople(signedIn && mayLook, unit, useSettled(typed))
	const gives = list.value?.pages[0]?.gives ?? []
	usePullDownRefresh(() => {
		list.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const done = (said: string) => {
		setTold(said)
		setUser(undefined)
		list.reload()
	}
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<AdministrationLinks here="people" />
			{profile && !mayLook && <Quiet>{words.notYours}</Quiet>}
			{mayLook && (
				<Stack gap="middle">
					<Chips
						options={options}
						chosen={part}
						onChoose={(chosen) => {
							setTold(undefined)
							setPart(chosen)
						}}
					/>
					<UnitField
						label={words.unit}
						hint={words.unitHint}
						chosen={unit}
						village={undefined}
						onChoose={(chosen) => setPicked(chosen ?? null)}
					/>
					{told !== undefined && <NoticeBar words={told} icon="check" />}
					{part === 'people' && (
						<Field label={words.search}>
							<TextInput
								label={words.search}
								placeholder={words.searchHint}
								most={30}
								value={typed}
								onInput={setTyped}
							/>
						</Field>
					)}
					{part === 'sheet' && <PeopleFile unit={unit} onDone={done} />}
					{part !== 'sheet' && gives.length > 0 && unit !== undefined && (
						<Buttons>
							<Button words={words.act.invite} fit onTap={() => setInviting(true)} />
						</Buttons>
					)}
					{part !== 'sheet' && unit === undefined && typed.trim() === '' && (
						<Empty words={words.searchFirst} icon="user" />
					)}
					{part !== 'sheet' && (unit !== undefined || typed.trim() !== '') && (
						<Listed list={list} now={now} waiting={words.waiting}>
							{(pages) => {
								const people = pages.flatMap((page) => page.people)
								if (part === 'invitations')
									return (
										<InvitationList invitations={pages.flatMap((page) => page.invitations)} onDone={done} />
									)
								return people.length === 0 ? (
									<Empty words={typed === '' ? words.noPeople : words.noPeopleFound} icon="user" />
								) : (
									<PeopleList people={people} now={now} onOpen={setUser} />
								)
							}}
						</Listed>
					)}
				</Stack>
			)}
			{user !== undefined && (
				<PersonSheet key={user} user={user} now={now} onDone={done} onClose={() => setUser(undefined)} />
			)}
			{inviting && unit !== undefined && (
				<InviteSheet
					unit={unit}
					unitName={unitName}
					gives={gives}
					onClose={() => setInviting(false)}
					onDone={(code) => {
						setInviting(false)
						setPart('invitations')
						setMade(code)
						done(words.invite.made)
					}}
				/>
			)}
			{made !== undefined && <CodeSheet code={made} onClose={() => setMade(undefined)} />}
		</WorkPage>
	)
}
