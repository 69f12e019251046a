import { groups, hints, inDays, unread, rules as words } from '@huying/shared/text/zh-CN/rules-page'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { Heading } from '../../kit/words'
import { fields, type Place, type Written } from './fields'
import './rule-group.scss'

type Props = {
	group: keyof typeof fields
	said: Written
	/** What was written over them; absent while they are only read. */
	touched?: Partial<Written> | undefined
	/** Fields that say nothing, and one that the server would not take. */
	wrong?: readonly Place[] | undefined
	refused?: { place: Place; words: string } | undefined
	onTouch?: (place: Place, words: string) => void
}

/** Some rules under one name: as a list to read, or as fields to write. */
export function RuleGroup({ group, said, touched, wrong = [], refused, onTouch }: Props) {
	return (
		<Card>
			<Heading>{groups[group]}</Heading>
			<View className={touched ? 'rules rules--open' : 'rules'}>
				{fields[group].map(({ place, kind }) =>
					touched ? (
						<Field
							key={place}
							label={words[place]}
							hint={hints[kind]}
							error={wrong.includes(place) ? unread : refused?.place === place ? refused.words : undefined}
						>
							<TextInput
								label={words[place]}
								value={touched[place] ?? said[place]}
								onInput={(written) => onTouch?.(place, written)}
							/>
						</Field>
					) : (
						<View key={place} className="rules__one">
							<View className="rules__name">{words[place]}</View>
							<View className="rules__value">{inDays(said[place])}</View>
						</View>
					),
				)}
			</View>
		</Card>
	)
}
