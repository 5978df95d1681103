import { asValue } from "@medusajs/framework/awilix";
import {
  WorkflowManager,
  type WorkflowDefinition,
  type WorkflowHandler,
  type WorkflowStepHandlerArguments,
} from "@medusajs/framework/orchestration";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createMedusaContainer, MedusaError, OrchestrationUtils } from "@medusajs/framework/utils";

/*
 * Core's workflows (2.21.2) take steps of others only where they declare a hook, and one handler for each. Here a step is
 * put before one of core's, or around one, in the definition that every run of the workflow begins with. Both are undone
 * with the rest when the workflow fails. A step that a release of Medusa renames stops the boot with its name.
 */

type Manager = {
  getWorkflow(id: string): WorkflowDefinition | undefined;
  getTransactionDefinition(id: string): {
    findStepByAction(action: string): object | undefined;
    insertActionBefore(existing: string, action: string, options: object): unknown;
    build(): WorkflowDefinition["flow_"];
  };
  update(id: string, flow: object, handlers: WorkflowHandler, options: object, ...modules: unknown[]): void;
};
const manager = WorkflowManager as Manager;

/** A workflow as core exports it. */
export type CoreWorkflow = { getName(): string };

/** One run of a step. */
export type StepRun<Input> = {
  container: MedusaContainer;
  /** What the workflow was started with. */
  input: Input;
  /** What an earlier step of the run answered. */
  answerOf(step: string): unknown;
  /** Events that are emitted with it go out when the workflow is over, and not at all when it fails. */
  eventGroupId: string | undefined;
};

/** A step of ours: what it does, and how that is undone from what it answered. */
export type AddedStep<Input, Done> = {
  run(run: StepRun<Input>): Promise<Done>;
  undo(done: Done, container: MedusaContainer): Promise<void>;
};

type StepAnswer = { output?: unknown; compensateInput?: unknown };

/** What a step answered, out of the envelope in which core keeps it. */
function answerIn(kept: unknown): unknown {
  const output = (kept as { output?: unknown } | undefined)?.output;
  const answer = output as ({ __type?: unknown } & StepAnswer) | undefined;
  return answer?.__type === OrchestrationUtils.SymbolWorkflowStepResponse ? answer.output : output;
}

function envelope(output: unknown, compensateInput: unknown): object {
  return {
    __type: OrchestrationUtils.SymbolWorkflowWorkflowData,
    output: { __type: OrchestrationUtils.SymbolWorkflowStepResponse, output, compensateInput },
  };
}

function runOf<Input>(args: WorkflowStepHandlerArguments): StepRun<Input> {
  return {
    container: args.container,
    input: args.payload as Input,
    answerOf: (step) => answerIn(args.invoke[step]),
    eventGroupId: args.transaction.getFlow()?.metadata?.eventGroupId ?? args.context?.eventGroupId,
  };
}

/** @throws MedusaError `core_step_missing`: docs/upgrading.md names the file to look at */
function stepOf(workflow: CoreWorkflow, step: string) {
  const id = workflow.getName();
  const definition = manager.getWorkflow(id);
  const handler = definition?.handlers_.get(step);
  if (!definition || !handler) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `O workflow "${id}" do Medusa não tem mais o passo "${step}": veja docs/upgrading.md.`,
      "core_step_missing",
    );
  }
  return { ...definition, handler };
}

/**
 * Puts a step of ours before one of core's. A second call with the same name changes nothing.
 *
 * @param before a step of the workflow, by core's name
 * @param name the step's own, unique in the workflow
 * @throws MedusaError `core_step_missing`
 */
export function addStepBefore<Input, Done>(
  workflow: CoreWorkflow,
  before: string,
  name: string,
  { run, undo }: AddedStep<Input, Done>,
): void {
  const { id, options, requiredModules, optionalModules, handlers_ } = stepOf(workflow, before);
  if (handlers_.has(name)) {
    return;
  }
  const flow = manager.getTransactionDefinition(id);
  flow.insertActionBefore(before, name, { uuid: name, noCompensation: false });
  const handlers: WorkflowHandler = new Map([
    [
      name,
      {
        invoke: async (args) => {
          const done = await run(runOf<Input>(args));
          return envelope(done, done);
        },
        compensate: async (args) => {
          const done = answerIn(args.invoke[name]);
          if (done !== undefined) {
            await undo(done as Done, args.container);
          }
        },
      },
    ],
  ]);
  manager.update(id, flow.build(), handlers, options, requiredModules, optionalModules);
}

/**
 * Puts code around a step of core's. Its undo stays core's own.
 *
 * @param step by core's name
 * @param wrap answers in the step's place; `next` runs the step, with another container where one is given, and resolves
 *   to what it answers
 * @throws MedusaError `core_step_missing`
 */
export function wrapStep<Input>(
  workflow: CoreWorkflow,
  step: string,
  wrap: (run: StepRun<Input>, next: (container?: MedusaContainer) => Promise<unknown>) => Promise<unknown>,
): void {
  const { id, flow_, options, requiredModules, optionalModules, handler: original } = stepOf(workflow, step);
  const handlers: WorkflowHandler = new Map([
    [
      step,
      {
        ...original,
        invoke: async (args) => {
          let kept: unknown;
          const answer = await wrap(runOf<Input>(args), async (container = args.container) => {
            kept = await original.invoke({ ...args, container });
            return answerIn(kept);
          });
          if (kept !== undefined && answerIn(kept) === answer) {
            return kept;
          }
          return envelope(answer, (kept as { output?: StepAnswer } | undefined)?.output?.compensateInput);
        },
      },
    ],
  ]);
  manager.update(id, flow_, handlers, options, requiredModules, optionalModules);
}

/** The same container, in which one name resolves to something else. */
export function containerWith(container: MedusaContainer, name: string, value: unknown): MedusaContainer {
  const own = createMedusaContainer({}, container as never) as MedusaContainer;
  own.register(name, asValue(value));
  return own;
}
