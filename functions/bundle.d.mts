import type { BuildOptions } from 'esbuild'

export const functions: string[]
export const settings: BuildOptions
export function bundle(): Promise<Record<string, string[]>>
