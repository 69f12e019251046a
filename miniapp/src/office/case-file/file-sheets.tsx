import type { CaseFile } from '@huying/shared/case-file/case-file'
import { letterOf, lettersOf } from '@huying/shared/letter/letter'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/case-file'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { LetterSheet } from '../../letter/letter-sheet'
import type { Seen } from '../case/use-case'
import { FileCover } from './file-cover'
import { FileDigests } from './file-digests'
import { FilePhotos, photosIn } from './file-photos'
import { FileSteps } from './file-steps'
import './file-sheets.scss'

type Props = { view: Seen; file: CaseFile; tenant: Tenant }

/** Cover, contents, what was said, every step, photos, letters, digests: the order of a bound file. */
export function FileSheets({ view, file, tenant }: Props) {
	const letters = lettersOf(view).flatMap((name) => letterOf(view, name, tenant) ?? [])
	const { parts } = words
	const counts = [
		[parts.said, undefined],
		[parts.steps, view.timeline.length],
		[parts.photos, photosIn(view).length],
		[parts.letters, letters.length],
		[parts.digests, file.steps.length],
	] as const
	return (
		<View className="file">
			<FileCover view={view} file={file} tenant={tenant} />
			<View className="file__contents">
				<View className="file__heading">{words.contents}</View>
				{counts.map(([name, count], place) => (
					<View key={name} className="file__line">
						{words.part(place, count === undefined ? name : words.partLine(name, count))}
					</View>
				))}
			</View>
			<Part name={words.part(0, parts.said)}>
				<View className="file__said">{saidIn(view)}</View>
				{(view.voices ?? []).length > 0 && (
					<View className="file__quiet">{words.recordings(view.voices?.length ?? 0)}</View>
				)}
			</Part>
			<Part name={words.part(1, parts.steps)}>
				<FileSteps view={view} />
			</Part>
			<Part name={words.part(2, parts.photos)}>
				<FilePhotos view={view} />
			</Part>
			<Part name={words.part(3, parts.letters)}>
				{letters.length === 0 && <View>{words.noLetters}</View>}
				{letters.map((letter) => (
					<View key={letter.number} className="file__line">
						{words.letterLine(letter.title, letter.number)}
					</View>
				))}
			</Part>
			{letters.map((letter) => (
				<View key={`${letter.kind} ${letter.seq}`} className="file__letter">
					<LetterSheet letter={letter} />
				</View>
			))}
			<Part name={words.part(4, parts.digests)}>
				<FileDigests file={file} />
			</Part>
		</View>
	)
}

function Part({ name, children }: PropsWithChildren<{ name: string }>) {
	return (
		<View className="file__part">
			<View className="file__heading">{name}</View>
			{children}
		</View>
	)
}

/** What the caller said; what they only spoke is said to be spoken. */
function saidIn({ text, title, spoken }: Seen): string {
	const said = [title !== undefined && title !== text ? title : undefined, text].filter(Boolean).join('\n')
	if (said !== '') return said
	return spoken ? words.spoken : words.noWords
}
