import { globSync } from 'node:fs';
import { registerHooks, type LoadHookSync } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { type Options, transformFileSync } from '@swc/core';
import fc from 'fast-check';
import { registeredTests, registerFrom, type RegisteredTest } from './jest-globals.ts';

/** The name under which the configuration of Stryker asks for this runner. */
export const RUNNER = 'in-process';

/** Where the specs are, told through the options of Stryker. */
export type RunnerOptions = Readonly<{ specs: string }>;

const GLOBALS = new URL('./jest-globals.ts', import.meta.url).href;

/**
 * Runs specs that use no more of Jest than `describe`, `it`, `it.each` and `expect`, in the process itself:
 * files are loaded once, and a mutant is switched on for the tests that reach it. A mutant then takes
 * milliseconds; through Jest with modules of ECMAScript it takes seconds.
 */
class InProcessRunner implements TestRunner {
  static inject: [typeof commonTokens.options] = [commonTokens.options];

  private readonly specs: string;
  private isLoaded = false;

  constructor(options: StrykerOptions) {
    this.specs = (options[RUNNER] as RunnerOptions).specs;
  }

  /** A mutant is on only while tests run (`ignoreStatic`), so nothing has to be loaded anew for it. */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun({ coverageAnalysis }: DryRunOptions): Promise<DryRunResult> {
    await this.load();
    const tests: TestResult[] = [];
    for (const test of registeredTests) {
      if (coverageAnalysis === 'perTest') stryker().currentTestId = test.id;
      tests.push(await resultOf(test));
      stryker().currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker().mutantCoverage };
  }

  async mutantRun({
    activeMutant,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const context = stryker();
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    await this.load();
    context.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const tests = registeredTests.filter(({ id }) => !wanted || wanted.has(id));
    for (const [index, test] of tests.entries()) {
      const result = await resultOf(test);
      if (hitLimit !== undefined && (context.hitCount ?? 0) > hitLimit) {
        return { status: MutantRunStatus.Timeout, reason: 'The mutant runs without an end.' };
      }
      if (result.status === TestStatus.Failed) {
        return {
          status: MutantRunStatus.Killed,
          killedBy: [test.id],
          failureMessage: result.failureMessage,
          nrOfTests: index + 1,
        };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
  }

  private async load(): Promise<void> {
    if (this.isLoaded) return;
    this.isLoaded = true;
    // That it fails is enough: the smallest example is not looked for.
    fc.configureGlobal({ endOnFailure: true });
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === '@jest/globals'
          ? { url: GLOBALS, shortCircuit: true }
          : next(specifier, context),
      load: loadTransformed,
    });
    for (const file of globSync(this.specs).sort()) {
      registerFrom(file);
      await import(pathToFileURL(join(process.cwd(), file)).href);
    }
  }
}

const TYPESCRIPT: Options = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
};

/** Node only strips types. Our files also have decorators and parameter properties: swc reads them, as in Jest. */
const loadTransformed: LoadHookSync = (url, context, next) => {
  if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
  const { code } = transformFileSync(fileURLToPath(url), TYPESCRIPT);
  return { format: 'module', source: code, shortCircuit: true };
};

/** What the mutated code and Stryker tell each other through. */
function stryker(): InstrumenterContext {
  const place = globalThis as { __stryker__?: InstrumenterContext };
  return (place.__stryker__ ??= {});
}

async function resultOf({ id, name, fileName, run }: RegisteredTest): Promise<TestResult> {
  const started = performance.now();
  const told = () => ({ id, name, fileName, timeSpentMs: performance.now() - started });
  try {
    await run();
    return { ...told(), status: TestStatus.Success };
  } catch (fault) {
    return { ...told(), status: TestStatus.Failed, failureMessage: messageOf(fault) };
  }
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, RUNNER, InProcessRunner)];
