import { TEXT_LIMIT } from '@huying/shared/case/limits'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { caseText } from '@huying/shared/text/zh-CN/index'
import * as words from '@huying/shared/text/zh-CN/register'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Field, TextArea, TextInput } from '../../kit/field'
import { sayVillage } from '../../region/villages'
import { Chips } from '../chips'
import { fieldId } from './focus'
import {
	type Fault,
	hasUpstream,
	identityDigits,
	type RegisterDraft,
	type RegisterField,
	typedSources,
} from './register-draft'
import { changeRegister as change } from './register-store'
import { mattersFor, villagesFor } from './suggest'
import { SuggestField } from './suggest-field'
import { timeTyped } from './typed-time'
import { useWays } from './use-ways'

type Props = {
	draft: RegisterDraft
	faults: readonly Fault[]
	tenant: Tenant | undefined
	entries: readonly Entry[]
	now: number
}

const identities = ['named', 'anonymous', 'confidential'] as const

/** Everything that is typed of a call, in the order in which it is said. */
export function RegisterFields({ draft, faults, tenant, entries, now }: Props) {
	const ways = useWays()
	const errorOf = (field: RegisterField) => {
		const found = faults.find((one) => one.field === field)
		return found && ways.fault[found.fault]
	}
	const said = `${draft.text} ${draft.place}`
	const entry = entries.find(({ matter }) => matter === draft.matter)
	return (
		<>
			<Field label={words.source} {...(ways.source !== undefined && { hint: ways.source })}>
				<Chips
					options={typedSources.map((value, at) => ({
						value,
						words: `${ways.digit(`${at + 1}`)}${caseText.source[value]}`,
					}))}
					chosen={draft.source}
					onChoose={(source) => change({ source })}
				/>
			</Field>
			{hasUpstream(draft.source) && <Upstream draft={draft} errorOf={errorOf} now={now} />}
			<View className="register__pair">
				<View id={fieldId('phone')}>
					<Field label={words.phone} hint={words.phoneHint} error={errorOf('phone')}>
						<TextInput
							label={words.phone}
							value={draft.phone}
							most={40}
							onInput={(phone) => change({ phone })}
						/>
					</Field>
				</View>
				<View id={fieldId('name')}>
					<Field label={words.name} hint={words.nameHint}>
						<TextInput label={words.name} value={draft.name} most={30} onInput={(name) => change({ name })} />
					</Field>
				</View>
			</View>
			<View id={fieldId('text')}>
				<Field label={words.text} error={errorOf('text')}>
					<TextArea
						label={words.text}
						value={draft.text}
						most={TEXT_LIMIT}
						onInput={(text) => change({ text })}
					/>
				</Field>
			</View>
			<View className="register__pair">
				<SuggestField
					name="village"
					label={words.village}
					hint={ways.village}
					none={words.villageNone}
					error={errorOf('village')}
					typed={draft.villageTyped}
					chosen={sayVillage(tenant, draft.village)}
					options={villagesFor(tenant?.towns ?? [], draft.villageTyped, said)}
					onType={(villageTyped) => change({ villageTyped, village: undefined })}
					onChoose={({ value, words: name }) => change({ village: value, villageTyped: name })}
				/>
				<View id={fieldId('place')}>
					<Field label={words.place} hint={words.placeHint}>
						<TextInput
							label={words.place}
							value={draft.place}
							most={200}
							onInput={(place) => change({ place })}
						/>
					</Field>
				</View>
			</View>
			<View className="register__pair">
				<SuggestField
					name="matter"
					label={words.matter}
					hint={ways.matter}
					none={words.matterNone}
					error={errorOf('matter')}
					typed={draft.matterTyped}
					chosen={entry?.name}
					options={mattersFor(entries, draft.matterTyped, said)}
					onType={(matterTyped) => change({ matterTyped, matter: undefined })}
					onChoose={({ value, words: name }) => change({ matter: value, matterTyped: name })}
				/>
				<View id={fieldId('title')}>
					<Field label={words.caseTitle} hint={words.caseTitleHint}>
						<TextInput
							label={words.caseTitle}
							value={draft.title}
							placeholder={firstSentence(draft.text)}
							most={60}
							onInput={(title) => change({ title })}
						/>
					</Field>
				</View>
			</View>
			<Field label={words.identity} {...(ways.identity !== undefined && { hint: ways.identity })}>
				<Chips
					options={identities.map((value) => ({
						value,
						words: `${ways.digit(identityDigits[value])}${caseText.identity[value]}`,
					}))}
					chosen={draft.identity}
					onChoose={(identity) => change({ identity })}
				/>
			</Field>
		</>
	)
}

/** What the title will be where none is typed. */
const firstSentence = (text: string): string =>
	text
		.trim()
		.split(/[。！？!?\n]/u)[0]
		?.slice(0, 40) ?? ''

type UpstreamProps = Pick<Props, 'draft' | 'now'> & {
	errorOf: (field: RegisterField) => string | undefined
}

/** What whoever passed it on calls it, and by when they want an answer; of an instruction, whose it is. */
function Upstream({ draft, errorOf, now }: UpstreamProps) {
	const answerBy = timeTyped(draft.answerBy, now)
	const reportBy = timeTyped(draft.reportBy, now)
	const read = (at: number | undefined, hint: string) =>
		at === undefined ? hint : words.answerByRead(sayTime(at, now))
	return (
		<>
			<View className="register__pair">
				<View id={fieldId('sourceNumber')}>
					<Field label={words.sourceNumber} hint={words.sourceNumberHint} error={errorOf('sourceNumber')}>
						<TextInput
							label={words.sourceNumber}
							value={draft.sourceNumber}
							most={60}
							onInput={(sourceNumber) => change({ sourceNumber, another: undefined })}
						/>
					</Field>
				</View>
				<View id={fieldId('answerBy')}>
					<Field label={words.answerBy} hint={read(answerBy, words.answerByHint)} error={errorOf('answerBy')}>
						<TextInput
							label={words.answerBy}
							value={draft.answerBy}
							most={20}
							onInput={(typed) => change({ answerBy: typed })}
						/>
					</Field>
				</View>
			</View>
			{draft.source === 'leaderInstruction' && (
				<View className="register__pair">
					<View id={fieldId('leader')}>
						<Field label={words.leader} error={errorOf('leader')}>
							<TextInput
								label={words.leader}
								value={draft.leader}
								most={30}
								onInput={(leader) => change({ leader })}
							/>
						</Field>
					</View>
					<View id={fieldId('reportBy')}>
						<Field
							label={words.reportBy}
							hint={read(reportBy, words.answerByHint)}
							error={errorOf('reportBy')}
						>
							<TextInput
								label={words.reportBy}
								value={draft.reportBy}
								most={20}
								onInput={(typed) => change({ reportBy: typed })}
							/>
						</Field>
					</View>
					<View id={fieldId('instructionNumber')}>
						<Field label={words.instructionNumber}>
							<TextInput
								label={words.instructionNumber}
								value={draft.instructionNumber}
								most={60}
								onInput={(instructionNumber) => change({ instructionNumber })}
							/>
						</Field>
					</View>
				</View>
			)}
		</>
	)
}
