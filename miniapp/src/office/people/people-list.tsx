import type { PersonLine } from '@huying/shared/appointment/people-view'
import * as words from '@huying/shared/text/zh-CN/people-page'
import { Card } from '../../kit/card'
import { Heading, Quiet } from '../../kit/words'
import { sayPost, sayTerm } from './say-post'

type Props = { people: readonly PersonLine[]; now: number; onOpen: (user: string) => void }

/** People with their posts, each to be opened. */
export function PeopleList({ people, now, onOpen }: Props) {
	return (
		<>
			{people.map(({ user, name = words.nameless, posts }) => (
				<Card key={user} label={words.open(name)} onTap={() => onOpen(user)}>
					<Heading>{name}</Heading>
					{posts.map((post) => (
						<Quiet key={post.post}>
							{[sayPost(post), sayTerm(post, now)].filter((part) => part !== '').join('，')}
						</Quiet>
					))}
				</Card>
			))}
		</>
	)
}
