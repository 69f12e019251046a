import type { ShownTeam } from '@huying/shared/team/team-view'
import { page as words } from '@huying/shared/text/zh-CN/team'
import { Part } from '../archive/part'
import { Card } from '../kit/card'
import { Heading, Paragraph, Strong } from '../kit/words'
import { MemberLine } from './member-line'

/** The team of one region: people, duties, tasks, promises. */
export function TeamPart({ team: { regionName, members, ...lines } }: { team: ShownTeam }) {
	return (
		<Part>
			<Heading>{regionName}</Heading>
			{members.length > 0 && (
				<Card>
					<Strong>{words.people}</Strong>
					{members.map((member, place) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name, and the list is never reordered
						<MemberLine key={place} member={member} />
					))}
				</Card>
			)}
			{(['duties', 'tasks', 'promises'] as const).map(
				(part) =>
					lines[part].length > 0 && (
						<Card key={part} tone={part === 'promises' ? 'good' : 'plain'}>
							<Strong>{words[part]}</Strong>
							{lines[part].map((line) => (
								<Paragraph key={line}>{line}</Paragraph>
							))}
						</Card>
					),
			)}
		</Part>
	)
}
