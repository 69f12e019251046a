import type { TeamsAnswer, TeamView } from '@huying/shared/team/team-view'
import { sayGroupDays, sayRole, sayWeekday, page as shown } from '@huying/shared/text/zh-CN/team'
import { work as words } from '@huying/shared/text/zh-CN/team-work'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import './team-card.scss'

type Props = { team: TeamView; people: TeamsAnswer['people']; onEdit: (team: TeamView) => void }

/** One region's team as it stands, with who wrote it and when. */
export function TeamCard({ team, people, onEdit }: Props) {
	const { regionName, members, at, unitName, mayEdit } = team
	const nameOf = (user: string | undefined) => people.find((one) => one.user === user)?.name
	return (
		<Card>
			<View className="team-card__head">
				<Heading>{regionName}</Heading>
				{mayEdit && (
					<Button
						words={words.edit}
						label={`${words.edit}：${regionName}`}
						look="calm"
						icon="pencil"
						fit
						onTap={() => onEdit(team)}
					/>
				)}
			</View>
			<Quiet>{at === undefined ? words.notWritten : words.written(unitName ?? '', sayDate(at))}</Quiet>
			{members.map((member, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name, and the list is never reordered
				<View key={place} className="team-card__member">
					<View className="team-card__name">{member.name ?? nameOf(member.user) ?? shown.nameless}</View>
					<Quiet>
						{[
							sayRole(member),
							member.title,
							member.phone,
							member.weekday !== undefined ? sayWeekday(member.weekday) : undefined,
							member.groupDays && sayGroupDays(member.groupDays),
						]
							.filter((part) => part !== undefined)
							.join('，')}
					</Quiet>
				</View>
			))}
			{(['duties', 'tasks', 'promises'] as const).map(
				(part) =>
					team[part].length > 0 && (
						<Paragraph key={part}>{`${shown[part]}：${team[part].join(' ')}`}</Paragraph>
					),
			)}
		</Card>
	)
}
