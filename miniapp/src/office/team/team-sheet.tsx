import type { ChangeTeam, TeamsAnswer, TeamView } from '@huying/shared/team/team-view'
import { page as shown } from '@huying/shared/text/zh-CN/team'
import { untouched, work as words } from '@huying/shared/text/zh-CN/team-work'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { SendSheet } from '../send-sheet'
import { draftOf, newMember, teamOf } from './member-draft'
import { MemberForm } from './member-form'

type Props = {
	team: TeamView
	people: TeamsAnswer['people']
	onClose: () => void
	onDone: () => void
}

/** Writes one region's team: whole, on the version that was seen. */
export function TeamSheet({ team, people, onClose, onDone }: Props) {
	const [draft, setDraft] = useState(() => draftOf(team))
	const { busy, problem, send } = useSend<Omit<ChangeTeam, 'id'>, unknown>(
		(body) => api.changeTeam({ params: { region: team.region }, body }),
		onDone,
		untouched,
	)
	const { members } = draft
	return (
		<SendSheet
			tall
			title={team.regionName}
			send={words.save}
			busy={busy}
			problem={problem}
			onSend={() => send({ version: team.version, ...teamOf(draft) })}
			onClose={onClose}
		>
			{(['duties', 'tasks', 'promises'] as const).map((part) => (
				<Field key={part} label={shown[part]} hint={words.lines}>
					<TextArea
						label={shown[part]}
						value={draft[part]}
						onInput={(text) => setDraft({ ...draft, [part]: text })}
					/>
				</Field>
			))}
			{members.map((member, place) => (
				<MemberForm
					// biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name; what is written stands in the draft
					key={place}
					draft={member}
					people={people}
					onChange={(changed) =>
						setDraft({ ...draft, members: members.map((one, at) => (at === place ? changed : one)) })
					}
					onRemove={() => setDraft({ ...draft, members: members.filter((_, at) => at !== place) })}
				/>
			))}
			<Buttons>
				<Button
					words={words.addMember}
					look="plain"
					icon="users"
					onTap={() => setDraft({ ...draft, members: [...members, newMember] })}
				/>
			</Buttons>
		</SendSheet>
	)
}
