import type { Group } from '@huying/shared/disclosure/group'
import { cadence } from '@huying/shared/text/zh-CN/disclosure'
import * as words from '@huying/shared/text/zh-CN/groups-page'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld } from '@huying/shared/user/post'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useSend } from '../../../api/use-send'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { Problem } from '../../case/problem'
import { GroupSheet } from '../../disclosure/group-sheet'
import { newGroup } from '../../disclosure/groups-form'
import { useGroups } from '../../disclosure/use-groups'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

type Body = { version: number; groups: Group[] }

/** What the county's villages publish; the centre settles it, everybody on staff may read it. */
export default function GroupsPage() {
	const { profile } = useStaff()
	const { value, failure, reload } = useGroups()
	const [changed, setChanged] = useState<readonly Group[]>()
	const [open, setOpen] = useState<number>()
	const [told, setTold] = useState<string>()
	const { busy, problem, send } = useSend<Body, unknown>(
		(body) => api.changeGroups({ body }),
		() => {
			setChanged(undefined)
			setTold(words.saved)
			reload()
		},
		words.untouched,
		reload,
	)
	const groups = changed ?? value?.groups ?? []
	const settles = (profile?.posts ?? []).some(
		(post) =>
			post.unit === CENTRE &&
			(post.role === 'dispatcher' || post.role === 'leader') &&
			isHeld(post, Date.now()),
	)
	const put = (place: number, group: Group | undefined) => {
		setTold(undefined)
		setChanged(groups.flatMap((one, at) => (at !== place ? [one] : group === undefined ? [] : [group])))
	}
	const shown = open === undefined ? undefined : groups[open]
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			{told !== undefined && <NoticeBar words={told} icon="check" />}
			{value === undefined && failure === undefined && <Waiting words={words.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{profile && !settles && <Quiet>{words.mayNot}</Quiet>}
			{groups.map((group, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a group that is being begun has no code of its own yet
				<Card key={place}>
					<Heading>{group.name}</Heading>
					<Paragraph>{group.sentence}</Paragraph>
					<Quiet>{words.facts(cadence[group.cadence], group.dueDays, words.audiences[group.audience])}</Quiet>
					<Quiet>{group.columns.map(({ name }) => name).join('，')}</Quiet>
					{settles && <Button words={words.edit} look="calm" fit onTap={() => setOpen(place)} />}
				</Card>
			))}
			<Problem words={problem} />
			{settles && value && (
				<Buttons>
					<Button
						words={words.add}
						look="calm"
						onTap={() => {
							setChanged([...groups, newGroup('')])
							setOpen(groups.length)
						}}
					/>
					<Button
						words={words.save}
						busy={busy}
						disabled={changed === undefined}
						onTap={() => send({ version: value.version, groups: [...groups] })}
					/>
				</Buttons>
			)}
			{open !== undefined && shown !== undefined && (
				<GroupSheet
					group={shown}
					fresh={!(value?.groups ?? []).some(({ group }) => group === shown.group)}
					onChange={(group) => put(open, group)}
					onRemove={() => {
						setOpen(undefined)
						put(open, undefined)
					}}
					onClose={() => setOpen(undefined)}
				/>
			)}
		</WorkPage>
	)
}
