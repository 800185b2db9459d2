package org.ledgergate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole application with settings of its own, beside the one that the other tests share. Whatever asks for the
 * engine by its name, as Camunda's pages do, would find the engine that began last: this one has another name, and no such
 * pages.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@TestPropertySource(
        properties = {"camunda.bpm.generate-unique-process-engine-name=true", "camunda.bpm.webapp.enabled=false"})
public @interface OtherApplication {}
